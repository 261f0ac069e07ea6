using System.Globalization;
using System.Text;

namespace Baygate.Bench;

/// <summary>Synthetic identifiers with the check characters of their standards; resident numbers have sequence 000, which is not issued.</summary>
internal sealed class Identifiers(Random random)
{
    private static readonly string[] Divisions = ["440106", "440305", "440402", "440604", "441302", "441900", "442000", "440703", "441202"];
    private static readonly string[] Operators = ["138", "139", "150", "166", "177", "186", "199"];

    /// <summary>One of any kind.</summary>
    public string Any() => random.Next(7) switch
    {
        0 => ResidentId(),
        1 => HkId(),
        2 => Card(),
        3 => CreditCode(),
        4 => $"user{random.Next(1_000_000)}@mail{random.Next(50)}.example.com",
        5 => string.Create(CultureInfo.InvariantCulture, $"10.{random.Next(256)}.{random.Next(256)}.{random.Next(1, 255)}"),
        _ => Operators[random.Next(Operators.Length)] + Digits(8),
    };

    /// <summary>A few words and an identifier.</summary>
    public void AppendSentence(StringBuilder line, bool isChinese) => line.Append(isChinese ? "联系人登记为" : " contact on file: ").Append(Any()).Append(isChinese ? "。" : ".");

    private string ResidentId()
    {
        var born = new DateOnly(1950, 1, 1).AddDays(random.Next(26_000));
        var digits = $"{Divisions[random.Next(Divisions.Length)]}{born:yyyyMMdd}000";
        var product = digits.Aggregate(0, (value, digit) => (value + digit - '0') * 2 % 11);
        return digits + "0123456789X"[(12 - product) % 11];
    }

    private string HkId()
    {
        var letter = (char)('A' + random.Next(26));
        var digits = Digits(6);
        var sum = (36 * 9) + ((letter - 'A' + 10) * 8) + digits.Select((digit, index) => (digit - '0') * (7 - index)).Sum();
        return $"{letter}{digits}({"0123456789A"[(11 - (sum % 11)) % 11]})";
    }

    private string Card()
    {
        var digits = "62220" + Digits(13);
        var sum = digits.Reverse().Select((digit, index) => index % 2 == 0 ? 2 * (digit - '0') / 10 + 2 * (digit - '0') % 10 : digit - '0').Sum();
        return digits + (char)('0' + ((10 - (sum % 10)) % 10));
    }

    private string CreditCode()
    {
        const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var organisation = "MA" + Digits(6);
        var sum = organisation.Select((character, index) => (char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10) * weights[index]).Sum();
        var code = $"91{Divisions[random.Next(Divisions.Length)]}{organisation}{"0123456789X0"[(11 - (sum % 11)) % 11]}";
        var (total, weight) = (0, 1);
        foreach (var character in code)
            (total, weight) = (total + (Alphabet.IndexOf(character, StringComparison.Ordinal) * weight), weight * 3 % 31);
        return code + Alphabet[(31 - (total % 31)) % 31];
    }

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));
}
