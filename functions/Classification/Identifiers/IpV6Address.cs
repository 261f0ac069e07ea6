using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// IPv6 address (RFC 4291, 2.2). It begins with a group of three or four digits, as all global, local and link-local ones do: shorter ones
/// are found in times and program text.
/// </summary>
internal sealed class IpV6Address() : IdentifierType("device_network", Tier.B, "ipv6")
{
    private const int Longest = 45;
    private const int FewestColons = 2;

    private static readonly SearchValues<byte> Characters = SearchValues.Create("0123456789ABCDEFabcdef:."u8);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [3, 4];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => char.IsAsciiHexDigit((char)character);

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms => RunLengths.ToArray().Select(length => new RunForm(length)
    {
        Before = ~Neighbours.Dot & Neighbours.Any, Behind = Neighbours.Colon, Next = [0, 1, 2, 3, 4],
    });

    /// <summary>Looks for a second colon.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length)
    {
        var rest = text[start..Math.Min(text.Length, start + Longest + 1)];
        var stop = rest.IndexOfAnyExcept(Characters);
        return (stop < 0 ? rest : rest[..stop]).Count((byte)':') >= FewestColons || (stop >= 0 && rest[stop] >= 0x80);
    }

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var group = Groups.IsLetterOrDigit(text, start + 3) ? 4 : 3;
        if (start + group >= text.Length || text[start + group] != (byte)':' || (start > 0 && text[start - 1] is (byte)':' or (byte)'.' && !IsBehindLabel(text, start - 1)))
            return false;
        var rest = text[start..Math.Min(text.Length, start + Longest + 1)];
        var stop = rest.IndexOfAnyExcept(Characters);
        var address = (stop < 0 ? rest : rest[..stop]).TrimEnd("."u8);
        match.Start = start;
        match.End = start + address.Length;
        match.ValueLength = address.Length;
        if (address.Length > Longest || Groups.IsLetterOrDigit(text, match.End) || address.Count((byte)':') < FewestColons)
            return false;
        for (var i = 0; i < address.Length; i++)
            match.Room[i] = Groups.Upper(address[i]);
        return IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetworkV6;
    }

    // The colon behind a word, as in IPv6:, does not go on with the address; one behind another colon, or behind a short group, does.
    private static bool IsBehindLabel(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0 || text[at] != (byte)':' || text[at - 1] == (byte)':')
            return false;
        var begin = at;
        while (begin > 0 && Groups.IsLetterOrDigit(text, begin - 1))
            begin--;
        return begin == at || text[begin..at].ContainsAnyExcept(Characters);
    }

    /// <summary>The first two characters stay.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 2, 0);
}
