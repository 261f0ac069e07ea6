using System.Buffers;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// E-mail address with ASCII letters (RFC 5321, without quoted forms and the signs that part fields of addresses and logs: = &amp; ? / |): found
/// by its at sign, not by a run. The domain has two labels or more, the last of two letters or more.
/// </summary>
internal sealed class EmailAddress() : IdentifierType("email", Tier.B)
{
    private const int LongestLocalPart = 64;

    private static readonly SearchValues<byte> LocalPart =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%'*+^_`{}~-"u8);

    private static readonly SearchValues<byte> Domain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-"u8);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [];

    /// <summary>Whether a local part may end with this character.</summary>
    public static bool CanStandBefore(byte character) => LocalPart.Contains(character);

    /// <summary>Reads the address around an at sign.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="start">Where the at sign stands.</param>
    /// <param name="match">Receives start, end and value.</param>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var before = text[..start];
        var behind = text[(start + 1)..];
        var window = before[Math.Max(0, start - LongestLocalPart - 1)..];
        var local = window[(window.LastIndexOfAnyExcept(LocalPart) + 1)..].TrimStart(".='/{`|&"u8);
        var domain = behind[..Math.Min(behind.Length, match.Room.Length)];
        var stop = domain.IndexOfAnyExcept(Domain);
        domain = (stop < 0 ? domain : domain[..stop]).TrimEnd(".-"u8);

        match.Start = start - local.Length;
        match.End = start + 1 + domain.Length;
        match.ValueLength = local.Length + 1 + domain.Length;
        if (local.Length is 0 or > LongestLocalPart || match.ValueLength > match.Room.Length || !IsLocalPart(local) || !IsDomain(domain))
            return false;
        var value = match.Value;
        for (var i = 0; i < value.Length; i++)
            value[i] = Groups.Upper(text[match.Start + i]);
        return behind.Length == domain.Length || text[match.End] != (byte)'@';
    }

    /// <summary>The first character stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Free(value);

    private static bool IsLocalPart(ReadOnlySpan<byte> local) => local[^1] != (byte)'.' && local.IndexOf(".."u8) < 0;

    private static bool IsDomain(ReadOnlySpan<byte> domain)
    {
        var dot = domain.LastIndexOf((byte)'.');
        var top = domain[(dot + 1)..];
        return dot > 0
            && domain[0] is not ((byte)'.' or (byte)'-')
            && top.Length >= 2
            && !top.ContainsAnyInRange((byte)'0', (byte)'9')
            && !top.Contains((byte)'-')
            && domain.IndexOf(".."u8) < 0;
    }
}
