using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Telephone number of Hong Kong or Macau behind its country code: +852, 00852 or (852) and eight digits, first 2 to 9; the same with 853,
/// first 2, 6 or 8. The digits are in one run or 4-4.
/// </summary>
internal sealed class OverseasPhone : IdentifierType
{
    private const int CountryCode = 3;
    private const int Number = 8;

    private const Neighbours Prefix = Neighbours.Plus | Neighbours.Opening;
    private const Neighbours Parting = Neighbours.Space | Neighbours.Hyphen | Neighbours.Closing;

    private static readonly int[][] Patterns = [[Number], [4, 4]];

    private readonly OverseasPhone _ofMacau;

    /// <summary>Makes the type.</summary>
    public OverseasPhone()
        : this("hk_phone") => _ofMacau = new OverseasPhone("mo_phone");

    private OverseasPhone(string id)
        : base("mobile", Tier.B, id) => _ofMacau = this;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [3, 5, 11, 13];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => character is (byte)'0' or (byte)'8';

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms =>
    [
        new RunForm(3) { First = "8", IsNumber = true, Before = Prefix, Behind = Parting },
        new RunForm(5) { First = "0", IsNumber = true, Behind = Parting },
        new RunForm(11) { First = "8", IsNumber = true, Before = Prefix },
        new RunForm(13) { First = "0", IsNumber = true },
    ];

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var hasZeros = text[start] == (byte)'0' && text[start..].StartsWith("00"u8);
        var code = hasZeros ? start + 2 : start;
        if (text[code] != (byte)'8' || !(text[code..].StartsWith("852"u8) || text[code..].StartsWith("853"u8)))
            return false;
        if (!hasZeros && (start == 0 || text[start - 1] is not ((byte)'+' or (byte)'(')))
            return false;
        match.Start = hasZeros ? start : start - 1;
        var number = code + CountryCode;
        if (number < text.Length && text[number] == (byte)')')
            number++;
        if (number < text.Length && text[number] is (byte)' ' or (byte)'-')
            number++;
        if (number >= text.Length || !IsSubscriber(text[code + 2], text[number]))
            return false;

        text.Slice(code, CountryCode).CopyTo(match.Room);
        match.ValueLength = CountryCode + Number;
        match.Type = text[code + 2] == (byte)'3' ? _ofMacau : this;
        foreach (var pattern in Patterns)
        {
            if (Groups.TryRead(text, number, pattern, match.Room[CountryCode..], out match.End) && Groups.AllDigits(match.Value))
                return true;
        }

        return false;
    }

    /// <summary>The country code stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, CountryCode, 0);

    private static bool IsSubscriber(byte country, byte first) =>
        country == (byte)'2' ? first is >= (byte)'2' and <= (byte)'9' : first is (byte)'2' or (byte)'6' or (byte)'8';
}
