namespace Baygate.Classification.Identifiers;

/// <summary>
/// Vehicle identification number, GB 16735-2019 and ISO 3779: 17 letters and digits without I, O and Q, the ninth of which checks the others.
/// </summary>
internal static class Vin
{
    private const int CheckPlace = 8;

    private static ReadOnlySpan<byte> Weights => [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    // Of A to Z; I, O and Q do not occur.
    private static ReadOnlySpan<byte> LetterValues =>
        [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9];

    /// <summary>Whether the ninth of 17 characters checks the others.</summary>
    public static bool IsValid(ReadOnlySpan<byte> value)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * (value[i] >= (byte)'A' ? LetterValues[value[i] - 'A'] : value[i] - '0');
        return value[CheckPlace] == (sum % 11 == 10 ? 'X' : '0' + sum % 11);
    }
}
