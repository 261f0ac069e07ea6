using System.Buffers.Text;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// A position on earth (ISO 6709): latitude and longitude in degrees with four decimals or more, in either order, parted by a comma or by
/// the word for the second; or both in degrees, minutes and seconds. Without a label, decimals count only with five of them, parted by a
/// comma, and within China.
/// </summary>
internal sealed class GeoPosition(bool isLabelled) : IdentifierType("location_track", isLabelled ? Tier.B : Tier.C, "gps")
{
    private const int FewestDecimals = 4;
    private const int LongestGap = 20;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [1, 2, 3];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => char.IsAsciiDigit((char)character);

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms =>
    [
        .. RunLengths.ToArray().Select(length => new RunForm(length)
        {
            IsNumber = true, Behind = Neighbours.Dot, Next = [.. Enumerable.Range(FewestDecimals + 1, IdentifierScanner.LongerRun)],
        }),
        .. RunLengths.ToArray().Select(length => new RunForm(length) { IsNumber = true, Behind = Neighbours.NonAscii }),
    ];

    /// <summary>Looks for the signs of degrees, or for the second number.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length)
    {
        var end = start + length;
        if (end < text.Length && text[end] >= 0x80)
            return text[end] == 0xC2;
        var reach = text[start..Math.Min(text.Length, end + (3 * LongestGap))];
        return reach.ContainsAnyInRange((byte)0x80, (byte)0xFF)
            || IsDecimalPair(text, start > 0 && text[start - 1] is (byte)'-' or (byte)'+' ? start - 1 : start, out _);
    }

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var at = start;
        while (at < text.Length && at - start < 4 && char.IsAsciiDigit((char)text[at]))
            at++;
        if (at >= text.Length || text[at] is not ((byte)'.' or 0xC2))
            return false;
        match.Type = this;
        match.Start = start > 0 && text[start - 1] is (byte)'-' or (byte)'+' ? start - 1 : start;
        return (IsDecimalPair(text, match.Start, out match.End) || IsSexagesimalPair(text, start, out match.End)) && TryCopy(text, ref match);
    }

    /// <summary>The whole degrees of the first number stay.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 2, 0);

    private static bool TryCopy(ReadOnlySpan<byte> text, ref IdentifierMatch match)
    {
        match.ValueLength = 0;
        foreach (var character in text[match.Start..match.End])
        {
            if (match.ValueLength == match.Room.Length)
                return false;
            if (char.IsAsciiLetterOrDigit((char)character) || character is (byte)'.' or (byte)'-' or (byte)',')
                match.Room[match.ValueLength++] = character;
        }

        return true;
    }

    private bool IsDecimalPair(ReadOnlySpan<byte> text, int start, out int end)
    {
        end = start;
        if ((start > 0 && IsNumeric(text[start - 1])) || !TryDecimal(text, ref end, out var first, out var decimals))
            return false;
        var gap = end;
        while (end < text.Length && end - gap < LongestGap && text[end] != (byte)'\n' && !char.IsAsciiDigit((char)text[end]) && text[end] is not ((byte)'-' or (byte)'+'))
            end++;
        var between = text[gap..end];
        if (!Parts(between) || !TryDecimal(text, ref end, out var second, out var otherDecimals) || Groups.IsLetterOrDigit(text, end))
            return false;
        if (end + 1 < text.Length && text[end] == (byte)'.' && char.IsAsciiDigit((char)text[end + 1]))
            return false;
        var (latitude, longitude) = Math.Abs(first) > 90 ? (second, first) : (first, second);
        if (Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180)
            return false;
        // The box around China, law 2.10.
        return isLabelled || (Math.Min(decimals, otherDecimals) > FewestDecimals && between.Contains((byte)',')
            && latitude is >= 18 and <= 54 && longitude is >= 73 and <= 135);
    }

    private static bool IsNumeric(byte character) => char.IsAsciiLetterOrDigit((char)character) || character is (byte)'.' or (byte)',';

    // A comma or another sign, or the word for the second number.
    private static bool Parts(ReadOnlySpan<byte> between)
    {
        var bare = between.Trim(" ,;/|&\"'():=[]"u8);
        return !between.IsEmpty && (bare.IsEmpty
            || bare.StartsWith("l"u8) || bare.StartsWith("L"u8) || bare.IndexOf("度"u8) > 0 || bare.SequenceEqual("N"u8) || bare.SequenceEqual("°N, "u8));
    }

    private static bool TryDecimal(ReadOnlySpan<byte> text, ref int at, out double value, out int decimals)
    {
        decimals = 0;
        if (!Utf8Parser.TryParse(text[at..Math.Min(text.Length, at + 24)], out value, out var length))
            return false;
        var dot = text.Slice(at, length).IndexOf((byte)'.');
        decimals = dot < 0 ? 0 : length - dot - 1;
        at += length;
        return decimals >= FewestDecimals;
    }

    private static bool IsSexagesimalPair(ReadOnlySpan<byte> text, int start, out int end)
    {
        end = start;
        return TryAngle(text, ref end, 90, "NSns"u8) && SkipSigns(text, ref end) && TryAngle(text, ref end, 180, "EWew"u8);
    }

    private static bool SkipSigns(ReadOnlySpan<byte> text, ref int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)',' or (byte)';' or (byte)'/')
            at++;
        return true;
    }

    private static bool TryAngle(ReadOnlySpan<byte> text, ref int at, int most, ReadOnlySpan<byte> hemispheres)
    {
        if (!TryPart(text, ref at, most, "°"u8, "º"u8) || !TryPart(text, ref at, 59.9999, "'"u8, "′"u8))
            return false;
        TryPart(text, ref at, 59.9999, "\""u8, "″"u8);
        SkipSigns(text, ref at);
        return at < text.Length && hemispheres.Contains(text[at++]);
    }

    private static bool TryPart(ReadOnlySpan<byte> text, ref int at, double most, ReadOnlySpan<byte> sign, ReadOnlySpan<byte> other)
    {
        if (!Utf8Parser.TryParse(text[at..Math.Min(text.Length, at + 16)], out double value, out var length) || value < 0 || value > most)
            return false;
        var behind = text[(at + length)..];
        var signLength = behind.StartsWith(sign) ? sign.Length : behind.StartsWith(other) ? other.Length : 0;
        if (signLength == 0)
            return false;
        at += length + signLength;
        return true;
    }
}
