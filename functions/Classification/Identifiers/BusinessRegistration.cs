namespace Baygate.Classification.Identifiers;

/// <summary>
/// Business registration number of Hong Kong, since 27 December 2023 the unique business identifier: eight digits, the last of which
/// makes the weighted sum a multiple of ten.
/// </summary>
internal static class BusinessRegistration
{
    private static ReadOnlySpan<byte> Weights => [2, 9, 8, 7, 4, 3, 2, 1];

    /// <summary>Whether the last of eight digits checks those before it; what follows on a certificate is not looked at.</summary>
    public static bool IsValid(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (digits[i] - '0') * Weights[i];
        return sum % 10 == 0;
    }
}
