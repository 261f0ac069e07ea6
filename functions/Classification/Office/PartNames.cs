using System.Xml;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Office;

/// <summary>The names of elements and attributes of a part; a real document has few, and the platform's reader keeps them all.</summary>
internal sealed class PartNames : NameTable
{
    private const int Most = 20_000;

    private int _count;

    /// <inheritdoc/>
    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    /// <inheritdoc/>
    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    private string Counted(string name) => ++_count <= Most ? name : throw new UnscannableException(Unscannable.HeldTooMuch);
}
