namespace Baygate.Classification.Encodings;

/// <summary>
/// How much bytes look like Chinese text in a two-byte encoding: the mean weight of its characters outside ASCII, 0 to 1, or 0 if
/// the bytes cannot be of that encoding. Both standards put the frequent characters into one block and order the rest behind it.
/// </summary>
internal static class TwoByteScore
{
    private const double Rare = 0.2;
    private const double Invalid = -1;

    /// <summary>Of GB18030-2022: frequent are the symbols (A1 to A3) and level 1 (B0 to D7) of GB 2312.</summary>
    public static double OfGb18030(ReadOnlySpan<byte> bytes) => Of(bytes, Gb18030Weight);

    /// <summary>Of Big5 with HKSCS: frequent are the symbols (A1 to A3) and level 1 (A4 to C6).</summary>
    public static double OfBig5(ReadOnlySpan<byte> bytes) => Of(bytes, Big5Weight);

    private static double Of(ReadOnlySpan<byte> bytes, Func<byte, byte, double> weigh)
    {
        var sum = 0.0;
        var characters = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            var weight = weigh(bytes[i], bytes[i + 1]);
            if (weight == Invalid)
                return 0;
            sum += weight;
            characters++;
            // The third and fourth byte of GB18030 repeat the pattern of the first two.
            i++;
        }

        return characters == 0 ? 0 : sum / characters;
    }

    private static double Gb18030Weight(byte lead, byte trail) => (lead, trail) switch
    {
        (0x80 or 0xFF, _) or (_, 0x7F or 0xFF) or (_, < 0x30 or (> 0x39 and < 0x40)) => Invalid,
        ((>= 0xA1 and <= 0xA3) or (>= 0xB0 and <= 0xD7), >= 0xA1) => 1,
        _ => Rare,
    };

    private static double Big5Weight(byte lead, byte trail) => (lead, trail) switch
    {
        (< 0x81 or > 0xFE, _) or (_, < 0x40 or (> 0x7E and < 0xA1) or 0xFF) => Invalid,
        (>= 0xA1 and <= 0xC6, _) => 1,
        _ => Rare,
    };
}
