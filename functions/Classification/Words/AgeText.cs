namespace Baygate.Classification.Words;

/// <summary>An age in years.</summary>
internal static class AgeText
{
    private const int Oldest = 120;

    /// <summary>Bytes of the age that a value begins with, or 0: up to three digits and nothing that makes another number of them.</summary>
    public static int Read(ReadOnlySpan<byte> value)
    {
        var (age, digits) = (0, 0);
        while (digits < value.Length && digits < 4 && char.IsAsciiDigit((char)value[digits]))
            age = (age * 10) + value[digits++] - '0';
        var isWhole = digits == value.Length || value[digits] is (byte)' ' or >= 0x80;
        return digits > 0 && age <= Oldest && isWhole ? digits : 0;
    }
}
