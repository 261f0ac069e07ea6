using System.Globalization;

namespace Baygate.Corpus.Values;

/// <summary>Synthetic numbers of persons, organisations and things. Resident numbers have sequence 000, which is never issued.</summary>
internal static class Numbers
{
    private static readonly string[] Divisions =
        ["440106", "440305", "440402", "440604", "441302", "441900", "442000", "440703", "441202", "110105", "310115", "330106", "510107", "420106", "610113", "230103"];

    public static DateOnly BirthDate(Random random) => new DateOnly(1945, 1, 1).AddDays(random.Next(60 * 365));

    public static string ResidentId(Random random)
    {
        var birth = BirthDate(random).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return Digits.WithMod11Radix2($"{Digits.Any(random, Divisions)}{birth}000");
    }

    public static string GroupedResidentId(Random random)
    {
        var id = ResidentId(random);
        var separator = Digits.Any(random, " ", "-");
        return $"{id[..6]}{separator}{id[6..14]}{separator}{id[14..]}";
    }

    public static string ResidencePermit(Random random)
    {
        var birth = BirthDate(random).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return Digits.WithMod11Radix2($"{Digits.Any(random, "810000", "820000", "830000")}{birth}000");
    }

    public static string HkId(Random random)
    {
        var letter = Digits.Any<char>(random, [.. "ABCDEGKMPRVYZ"]);
        var digits = Digits.Of(random, 6);
        return $"{letter}{digits}({Digits.OfHkId(letter, digits)})";
    }

    public static string MacauId(Random random) =>
        random.Next(3) == 0 ? $"{Digits.Any(random, 1, 5, 7)}/{Digits.Of(random, 6)}/{random.Next(10)}" : $"{Digits.Any(random, 1, 5, 7)}{Digits.Of(random, 6)}({random.Next(10)})";

    public static string UnionPayCard(Random random) =>
        Digits.WithLuhn(Digits.Any(random, "622202", "621700", "622848", "621661", "622588") + Digits.Of(random, Digits.Any(random, 9, 12)));

    public static string SchemeCard(Random random)
    {
        var prefix = Digits.Any(random, "4", "51", "53", "55");
        return Digits.WithLuhn(prefix + Digits.Of(random, 15 - prefix.Length));
    }

    public static string GroupedCard(Random random)
    {
        var separator = Digits.Any(random, " ", "-");
        return string.Join(separator, SchemeCard(random).Chunk(4).Select(group => new string(group)));
    }

    public static string Uscc(Random random) => Digits.WithUscc($"91440{Digits.Any(random, "300", "101", "400", "600")}{Digits.WithOrganisationCheck("MA5" + Digits.Of(random, 5))}");

    public static string MainlandMobile(Random random) =>
        Digits.Any(random, "134", "138", "139", "150", "158", "166", "177", "186", "189", "199") + Digits.Of(random, 8);

    public static string WrittenMainlandMobile(Random random)
    {
        var number = MainlandMobile(random);
        return random.Next(4) switch
        {
            0 => $"{number[..3]}-{number[3..7]}-{number[7..]}",
            1 => $"{number[..3]} {number[3..7]} {number[7..]}",
            2 => $"+86 {number}",
            _ => $"+86-{number}",
        };
    }

    public static string HkPhone(Random random) => $"{Digits.Any(random, 5, 6, 9)}{random.Next(1, 10)}{Digits.Of(random, 6)}";

    public static string WrittenHkPhone(Random random) => "+852" + Written(random, HkPhone(random));

    public static string MacauPhone(Random random) => "6" + Digits.Of(random, 7);

    public static string WrittenMacauPhone(Random random) => "+853" + Written(random, MacauPhone(random));

    public static string Landline(Random random) => random.Next(2) == 0
        ? $"0755-{random.Next(2, 9)}{Digits.Of(random, 7)}"
        : $"020-{random.Next(3, 9)}{Digits.Of(random, 7)}";

    public static string Email(Random random) =>
        Digits.Any(random, "chan.taiman", "li_wei", "maria.silva", "wong", "zhangsan", "info.service", "ho-kf") + random.Next(1000)
        + "@" + Digits.Any(random, "example.com", "example.org", "mail.example.net", "corp.example.com.hk");

    public static string Passport(Random random)
    {
        var prefix = Digits.Any(random, "E", "G", "EA", "EC");
        return prefix + Digits.Of(random, 9 - prefix.Length);
    }

    public static string HomeReturnPermit(Random random) => Digits.Any(random, "H", "M") + Digits.Of(random, 8);

    public static string MainlandPlate(Random random) =>
        $"粤{Digits.Any(random, 'A', 'B', 'C', 'E', 'S')}{Digits.Any(random, "", "·")}{Digits.Of(random, 2)}{Digits.Any(random, 'K', 'Q', 'F')}{Digits.Of(random, 2)}";

    public static string Ip(Random random) => $"{Digits.Any(random, 10, 192, 172, 203)}.{random.Next(1, 250)}.{random.Next(256)}.{random.Next(1, 255)}";

    public static string Mac(Random random) => string.Join(':', Enumerable.Range(0, 6).Select(_ => random.Next(256).ToString("X2", CultureInfo.InvariantCulture)));

    public static string Imei(Random random) => Digits.WithLuhn("35" + Digits.Of(random, 12));

    public static string Vin(Random random)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
        const string values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
        int[] weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
        var vin = ("LSV" + string.Concat(Enumerable.Range(0, 8).Select(_ => alphabet[random.Next(alphabet.Length)])) + Digits.Of(random, 6)).ToCharArray();
        var sum = vin.Select((character, i) => weights[i] * (values.IndexOf(character, StringComparison.Ordinal) % 10)).Sum();
        vin[8] = "0123456789X"[sum % 11];
        return new string(vin);
    }

    public static string Coordinates(Random random) => string.Create(
        CultureInfo.InvariantCulture, $"{22 + random.NextDouble():F6},{113 + random.NextDouble():F6}");

    public static string IcdCode(Random random) => $"{Digits.Any(random, 'I', 'E', 'J', 'K', 'C')}{random.Next(10, 80)}.{random.Next(10)}";

    public static string Jwt(Random random) => $"eyJhbGciOiJub25lIn0.eyJzdWIiOiI{Digits.Of(random, 6)}In0.c2lnbmF0dXJl{Digits.Of(random, 8)}";

    public static string CloudKey(Random random) => "AKIA" + string.Concat(Enumerable.Range(0, 16).Select(_ => Digits.Any<char>(random, [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"])));

    public static string Password(Random random) => Digits.Any(random, "S3cret", "Tr0ub4dor", "pa55Wort") + "!" + Digits.Of(random, 4);

    private static string Written(Random random, string eightDigits) => random.Next(2) == 0 ? eightDigits : $" {eightDigits[..4]} {eightDigits[4..]}";
}
