using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Diagnosis code of the national clinical or insurance edition of ICD-10: its extension of an x and three digits is hardly anything else
/// (I10.x00x002). Codes without it need a label or a header.
/// </summary>
internal sealed class ClinicalDiagnosis() : IdentifierType("diagnosis", Tier.B, "icd10")
{
    private const int Length = 11;

    private const int CategoryLength = 3;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [CategoryLength];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => char.IsAsciiLetterUpper((char)character);

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms => [new RunForm(CategoryLength) { Behind = Neighbours.Dot }];

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var end = start + Length;
        if (end > text.Length || text[start + CategoryLength] != (byte)'.' || Groups.IsLetterOrDigit(text, end))
            return false;
        ReadOnlySpan<byte> form = "A11.X11x111"u8;
        for (var i = 0; i < Length; i++)
        {
            var character = text[start + i];
            var fits = form[i] switch
            {
                (byte)'A' => char.IsAsciiLetterUpper((char)character),
                (byte)'1' => char.IsAsciiDigit((char)character),
                (byte)'X' => char.IsAsciiDigit((char)character) || character is (byte)'x',
                _ => character == form[i],
            };
            if (!fits)
                return false;
        }

        match.Start = start;
        match.End = end;
        match.ValueLength = Length;
        text[start..end].CopyTo(match.Room);
        return start == 0 || text[start - 1] is not ((byte)'-' or (byte)'_' or (byte)'.');
    }

    /// <summary>The chapter stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 1, 0);
}
