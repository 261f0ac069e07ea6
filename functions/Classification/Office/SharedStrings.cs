using System.Text;
using System.Xml;
using Baygate.Classification.Reading;

namespace Baygate.Classification.Office;

/// <summary>The texts that the cells of a workbook share (ECMA-376 part 1, 18.4), held in memory as long as they fit the limit.</summary>
/// <param name="unpacking">Counts what is held.</param>
internal sealed class SharedStrings(Unpacking unpacking) : IDisposable
{
    private const int EntryBytes = (2 * sizeof(int)) + sizeof(bool);

    private readonly List<(int Start, int Length)> _entries = [];
    private readonly List<bool> _used = [];
    private byte[] _bytes = [];
    private int _length;
    private long _held;

    /// <summary>Reads the part.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="longest">Longest text, in characters.</param>
    /// <exception cref="UnscannableException">They are too many to be held.</exception>
    public void Read(XmlReader reader, int longest)
    {
        var text = new StringBuilder();
        while (PartXml.Next(reader))
        {
            if (PartXml.IsText(reader))
                PartXml.AppendText(reader, text, longest);
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                text.Append(' ');
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "si" } or { NodeType: XmlNodeType.Element, LocalName: "si", IsEmptyElement: true })
                Add(text);
        }
    }

    /// <summary>A text.</summary>
    /// <param name="index">Its index; nothing stands at one that is not there.</param>
    public ReadOnlySpan<byte> Get(int index)
    {
        if (index >= _entries.Count)
            return default;
        _used[index] = true;
        return Text(index);
    }

    /// <summary>Looks at the texts that no cell shows: those of cells that were deleted may be left.</summary>
    /// <param name="lines">Receives them.</param>
    public void TakeUnused(TextLines lines)
    {
        for (var index = 0; index < _entries.Count; index++)
        {
            if (!_used[index])
                lines.Add(Encoding.UTF8.GetString(Text(index)));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => unpacking.Release(_held);

    private ReadOnlySpan<byte> Text(int index) => _bytes.AsSpan(_entries[index].Start, _entries[index].Length);

    private void Add(StringBuilder text)
    {
        var value = text.ToString();
        text.Clear();
        var length = Encoding.UTF8.GetByteCount(value);
        unpacking.Hold(length + EntryBytes);
        _held += length + EntryBytes;
        if (_length + length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_length + length, 2 * _bytes.Length));
        Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_length));
        _entries.Add((_length, length));
        _used.Add(false);
        _length += length;
    }
}
