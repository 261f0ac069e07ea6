namespace Baygate.Classification.Identifiers;

/// <summary>Check characters of ISO/IEC 7064.</summary>
internal static class Iso7064
{
    /// <summary>MOD 11-2: whether the last of the characters (0-9 or X) checks the digits before it.</summary>
    public static bool IsMod11Radix2Valid(ReadOnlySpan<byte> value)
    {
        var product = 0;
        foreach (var digit in value[..^1])
            product = (product + digit - '0') * 2 % 11;
        var check = (12 - product) % 11;
        return value[^1] == (check == 10 ? 'X' : '0' + check);
    }

    /// <summary>MOD 11,10: whether the last of the digits checks those before it.</summary>
    public static bool IsMod11And10Valid(ReadOnlySpan<byte> digits)
    {
        var product = 10;
        foreach (var digit in digits[..^1])
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return digits[^1] - '0' == (11 - product) % 10;
    }
}
