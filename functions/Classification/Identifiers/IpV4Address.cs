using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// IPv4 address in dotted decimals (RFC 791). Versions look alike: what follows a slash behind a product's name, or the word version, or
/// has only octets of one digit, is none; nor are masks, the unspecified address and the loopback, which name no device.
/// </summary>
internal sealed class IpV4Address() : IdentifierType("device_network", Tier.B, "ipv4")
{
    private const int Octets = 4;
    private const int Longest = 15;
    private const int VersionDistance = 12;

    /// <inheritdoc/>
    public override bool CanBeChance => true;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [1, 2, 3];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => char.IsAsciiDigit((char)character);

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms => RunLengths.ToArray().Select(length => new RunForm(length)
    {
        IsNumber = true, Before = ~(Neighbours.Dot | Neighbours.Hyphen) & Neighbours.Any, Behind = Neighbours.Dot, Next = [1, 2, 3], NextIsNumber = true,
    });

    /// <summary>Looks for three dots.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length)
    {
        var dots = 0;
        for (var at = start; at < text.Length && at < start + Longest; at++)
        {
            if (text[at] == (byte)'.')
                dots++;
            else if (!char.IsAsciiDigit((char)text[at]))
                return text[at] >= 0x80 || dots >= Octets - 1;
        }

        return dots >= Octets - 1;
    }

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        if (start + 6 >= text.Length || (text[start + 1] != (byte)'.' && text[start + 2] != (byte)'.' && text[start + 3] != (byte)'.'))
            return false;
        var end = start;
        var first = 0;
        for (var octet = 0; octet < Octets; octet++)
        {
            if (octet > 0 && (end >= text.Length || text[end++] != (byte)'.'))
                return false;
            if (!TryOctet(text, ref end, out var value))
                return false;
            first = octet == 0 ? value : first;
        }

        match.Start = start;
        match.End = end;
        match.ValueLength = end - start;
        text[start..end].CopyTo(match.Room);
        return first is not (0 or 127 or 255)
            && end - start > (2 * Octets) - 1
            && !IsPartOfMore(text, start, end)
            && !IsVersion(text[Math.Max(0, start - VersionDistance)..start]);
    }

    /// <summary>The first two characters stay.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 2, 0);

    private static bool TryOctet(ReadOnlySpan<byte> text, ref int at, out int value)
    {
        var begin = at;
        value = 0;
        for (; at < text.Length && at - begin < 4 && char.IsAsciiDigit((char)text[at]); at++)
            value = (value * 10) + text[at] - '0';
        return at > begin && value <= 255 && (text[begin] != (byte)'0' || at == begin + 1);
    }

    private static bool IsPartOfMore(ReadOnlySpan<byte> text, int start, int end)
    {
        if (end < text.Length && (char.IsAsciiLetterOrDigit((char)text[end]) || text[end] is (byte)'_' or (byte)'-'))
            return true;
        if (end + 1 < text.Length && text[end] == (byte)'.' && char.IsAsciiLetterOrDigit((char)text[end + 1]))
            return true;
        if (start == 0)
            return false;
        return text[start - 1] is (byte)'.' or (byte)'-' or (byte)'_'
            || (text[start - 1] == (byte)'/' && start > 1 && char.IsAsciiLetterOrDigit((char)text[start - 2]));
    }

    private static bool IsVersion(ReadOnlySpan<byte> before) =>
        before.IndexOf("ersion"u8) >= 0 || before.IndexOf("ERSION"u8) >= 0 || before.IndexOf("版本"u8) >= 0 || before.EndsWith("ver "u8);
}
