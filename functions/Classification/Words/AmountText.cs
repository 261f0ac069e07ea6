namespace Baygate.Classification.Words;

/// <summary>An amount of money or a score: digits with signs between them, perhaps behind a currency.</summary>
internal static class AmountText
{
    private const int LongestCurrency = 5;

    /// <summary>Bytes of the amount that a value begins with, or 0.</summary>
    public static int Read(ReadOnlySpan<byte> value)
    {
        var digit = value.IndexOfAnyInRange((byte)'0', (byte)'9');
        if (digit is < 0 or > LongestCurrency)
            return 0;
        var end = digit;
        while (end < value.Length && (char.IsAsciiDigit((char)value[end]) || value[end] is (byte)'.'))
            end++;
        return end;
    }
}
