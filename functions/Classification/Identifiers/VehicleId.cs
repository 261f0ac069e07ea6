using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Vehicle identification number in a text: its check digit fits, it is written in upper case with letters in front, and its last four
/// characters are digits (GB 16735-2019, 4.4), which keeps other codes of 17 characters out.
/// </summary>
internal sealed class VehicleId() : IdentifierType("vehicle", Tier.B, "vin")
{
    private const int Length = 17;
    private const int FewestLetters = 2;
    private const int SerialDigits = 4;

    /// <inheritdoc/>
    public override bool CanBeChance => true;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [Length];

    /// <summary>Looks for the serial number.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length) => Groups.AllDigits(text.Slice(start + Length - SerialDigits, SerialDigits));

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var value = text.Slice(start, Length);
        match.Start = start;
        match.End = start + Length;
        match.ValueLength = Length;
        value.CopyTo(match.Room);
        var letters = 0;
        foreach (var character in value)
        {
            if (character is (byte)'I' or (byte)'O' or (byte)'Q' or > (byte)'Z')
                return false;
            letters += character >= (byte)'A' ? 1 : 0;
        }

        return letters >= FewestLetters && Groups.AllDigits(value[^SerialDigits..]) && Vin.IsValid(value) && !LabelledRun.IsAnotherNumber(text, start);
    }

    /// <summary>The maker stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 3, 0);
}
