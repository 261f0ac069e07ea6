namespace Baygate.Classification.Identifiers;

/// <summary>The check digit of ISO/IEC 7812-1 annex B.</summary>
internal static class Luhn
{
    /// <summary>Whether the last digit checks the digits before it.</summary>
    public static bool IsValid(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1)
                digit = digit * 2 % 10 + digit / 5;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
