namespace Baygate.Classification.Identifiers;

/// <summary>Organisation code, GB 11714-1997: eight letters or digits and a check character (X for 10).</summary>
internal static class OrganisationCode
{
    private static ReadOnlySpan<byte> Weights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether the last of nine characters checks those before it.</summary>
    public static bool IsValid(ReadOnlySpan<byte> value)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Alphanumeric.Worth(value[i]) * Weights[i];
        var check = (11 - sum % 11) % 11;
        return value[^1] == (check == 10 ? 'X' : '0' + check);
    }
}
