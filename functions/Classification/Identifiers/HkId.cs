using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Hong Kong identity card number: one or two letters, six digits and a check character (0-9, A for 10), mostly in parentheses.
/// Weights 9 to 2 over eight places, letters from A=10, a space worth 36 before a single letter; with the check character, which
/// weighs 1, the sum is a multiple of 11. Two letters are rare, and one of eleven codes of two letters and seven digits passes the check: without
/// parentheses the letters must be of a series known to be issued (<c>hkid-prefixes.json</c>), or a label must say what it is.
/// </summary>
internal sealed class HkId() : IdentifierType("hkid", Tier.A)
{
    private const int Places = 9;
    private const int Space = 36;

    private static readonly Dictionary<string, string> Prefixes = DataFile.Read("hkid-prefixes.json", DataFileJson.Default.DictionaryStringString);
    private static readonly HashSet<int> IssuedPrefixes = [.. Prefixes.Keys.Select(prefix => PrefixOf((byte)prefix[0], (byte)prefix[1]))];

    /// <inheritdoc/>
    public override bool CanBeChance => true;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [7, 8, 9];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => char.IsAsciiLetter((char)character);

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms =>
        [new RunForm(7) { Behind = Neighbours.Space | Neighbours.Opening }, new RunForm(8), new RunForm(9)];

    /// <summary>Looks for digits behind the letters.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length) => Groups.AllDigits(text.Slice(start + 2, 5));

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var end = start;
        var value = match.Room;
        var written = 0;
        while (written < Places && Groups.IsLetterOrDigit(text, end))
            value[written++] = Groups.Upper(text[end++]);

        var letters = char.IsAsciiDigit((char)value[1]) ? 1 : 2;
        if (written == letters + 6 && TryParenthesised(text, ref end, out var check))
            value[written++] = check;
        match.Start = start;
        match.End = end;
        match.ValueLength = written;
        return written == letters + 7 && !Groups.IsLetterOrDigit(text, end) && IsValid(value[..written])
            && !IsJoined(text, start, end)
            && (text[end - 1] == (byte)')' ? !LabelledRun.IsAnotherNumber(text, start) : IsSaidBare(text, start, value[..letters]));
    }

    /// <summary>The first character stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 1, 0);

    /// <summary>Whether these are letters, digits and a check character that fits: 8 or 9 characters in upper case.</summary>
    public static bool IsValid(ReadOnlySpan<byte> value)
    {
        var letters = value.Length - 7;
        if (letters is < 1 or > 2 || value[..letters].ContainsAnyExceptInRange((byte)'A', (byte)'Z'))
            return false;
        if (!Groups.AllDigits(value[letters..^1]) || value[^1] is not ((>= (byte)'0' and <= (byte)'9') or (byte)'A'))
            return false;

        var sum = letters == 1 ? Space * Places : 0;
        for (var i = 0; i < value.Length; i++)
            sum += Alphanumeric.Worth(value[i]) * (value.Length - i);
        return sum % 11 == 0;
    }

    private static bool IsSaidBare(ReadOnlySpan<byte> text, int start, ReadOnlySpan<byte> letters) =>
        !LabelledRun.IsOwnNumber(text, start)
        && (letters.Length == 1 || IssuedPrefixes.Contains(PrefixOf(letters[0], letters[1])) || LabelledRun.IsIdentityNumber(text, start));

    private static int PrefixOf(byte first, byte second) => (first << 8) | second;

    // A sign beside it joins it to a code of another kind.
    private static bool IsJoined(ReadOnlySpan<byte> text, int start, int end) =>
        (start > 0 && IsJoint(text[start - 1])) || (end + 1 < text.Length && IsJoint(text[end]) && Groups.IsLetterOrDigit(text, end + 1));

    private static bool IsJoint(byte character) => character is (byte)'-' or (byte)'_' or (byte)'/' or (byte)'#';

    private static bool TryParenthesised(ReadOnlySpan<byte> text, ref int end, out byte check)
    {
        var open = end < text.Length && text[end] == (byte)' ' ? end + 1 : end;
        check = 0;
        if (open + 2 >= text.Length || text[open] != (byte)'(' || text[open + 2] != (byte)')')
            return false;
        check = Groups.Upper(text[open + 1]);
        end = open + 3;
        return true;
    }
}
