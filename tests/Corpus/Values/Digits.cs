namespace Baygate.Corpus.Values;

/// <summary>Random digits, and the check digits of the standards, written here anew: the corpus must not share a mistake with the scanner.</summary>
internal static class Digits
{
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>As many random digits.</summary>
    public static string Of(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));

    /// <summary>One of the choices.</summary>
    public static T Any<T>(Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    /// <summary>Appends the check character of ISO 7064 MOD 11-2.</summary>
    public static string WithMod11Radix2(string digits)
    {
        var remainder = digits.Aggregate(0, (sum, digit) => (sum + digit - '0') * 2 % 11);
        return digits + "0123456789X"[(12 - remainder) % 11];
    }

    /// <summary>Appends the check digit of the Luhn formula.</summary>
    public static string WithLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? (digit * 2 / 10) + (digit * 2 % 10) : digit;
        }

        return digits + ((10 - (sum % 10)) % 10);
    }

    /// <summary>Appends the check character of a unified social credit code (GB 32100-2015).</summary>
    public static string WithUscc(string code)
    {
        int sum = 0, weight = 1;
        foreach (var character in code)
        {
            sum += UsccAlphabet.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return code + UsccAlphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>Appends the check character of an organisation code (GB 11714).</summary>
    public static string WithOrganisationCheck(string code)
    {
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var check = 11 - (code.Select((character, i) => weights[i] * (char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10)).Sum() % 11);
        return code + (check == 10 ? 'X' : (char)('0' + (check % 11)));
    }

    /// <summary>The check character of a Hong Kong identity card number of one letter.</summary>
    public static char OfHkId(char letter, string digits)
    {
        var sum = (36 * 9) + ((letter - 'A' + 10) * 8);
        for (var i = 0; i < 6; i++)
            sum += (digits[i] - '0') * (7 - i);
        return "0123456789A"[(11 - (sum % 11)) % 11];
    }
}
