using System.Buffers;
using System.Text;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>Access key or token of a cloud or service, by the prefix its provider gives it: whoever has it is its holder.</summary>
internal sealed class CloudKey() : IdentifierType("credential", Tier.A, "cloud_key")
{
    private const int LongestPrefix = 24;

    private static readonly (byte[] Prefix, CloudKeyForm Form)[] Keys =
        [.. DataFile.Read("cloud-keys.json", DataFileJson.Default.CloudKeyFormArray).Select(form => (Encoding.ASCII.GetBytes(form.Prefix), form))];

    private static readonly int Longest = Keys.Max(form => form.Form.Longest);

    private static readonly int[] Lengths = [.. Enumerable.Range(5, IdentifierScanner.LongerRun - 4)];

    private static readonly SearchValues<byte> FirstCharacters = SearchValues.Create([.. Keys.Select(key => key.Prefix[0])]);

    private static readonly SearchValues<byte> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-."u8);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => Lengths;

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms =>
    [
        .. Lengths.Select(length => new RunForm(length) { Before = Neighbours.Hyphen | Neighbours.Dot | Neighbours.Underscore }),
        .. Lengths.Select(length => new RunForm(length) { First = "AL" }),
    ];

    /// <summary>Looks for a prefix.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length)
    {
        if (start == 0 || text[start - 1] is not ((byte)'_' or (byte)'-' or (byte)'.'))
            return HasPrefix(text[start..]);
        var before = text[Math.Max(0, start - LongestPrefix)..start];
        var outside = before.LastIndexOfAnyExcept(Characters);
        return (outside >= 0 && before[outside] >= 0x80) || HasPrefix(text[(start - before.Length + outside + 1)..]);
    }

    /// <summary>Reads the key that holds the run: signs may stand between its prefix and its first digit.</summary>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var isBehindSign = start > 0 && text[start - 1] is (byte)'_' or (byte)'-' or (byte)'.';
        if (!isBehindSign && text[start] is not ((byte)'A' or (byte)'L'))
            return false;
        var before = text[Math.Max(0, start - LongestPrefix)..start];
        var begin = isBehindSign ? start - before.Length + before.LastIndexOfAnyExcept(Characters) + 1 : start;
        var rest = text[begin..Math.Min(text.Length, begin + Longest + 1)];
        foreach (var (prefix, form) in Keys)
        {
            if (rest.StartsWith(prefix))
                return TryKey(text, begin, rest, form, ref match);
        }

        return false;
    }

    /// <summary>Nothing stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => "********";

    private static bool HasPrefix(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || !FirstCharacters.Contains(text[0]))
            return false;
        foreach (var (prefix, _) in Keys)
        {
            if (text.StartsWith(prefix))
                return true;
        }

        return false;
    }

    private static bool TryKey(ReadOnlySpan<byte> text, int begin, ReadOnlySpan<byte> rest, CloudKeyForm form, ref IdentifierMatch match)
    {
        var length = rest.IndexOfAnyExcept(Characters);
        var key = (length < 0 ? rest : rest[..length]).TrimEnd("."u8);
        match.Start = begin;
        match.End = begin + key.Length;
        match.ValueLength = 0;
        return key.Length >= form.Shortest && key.Length <= form.Longest && !Groups.IsLetterOrDigit(text, begin - 1);
    }
}
