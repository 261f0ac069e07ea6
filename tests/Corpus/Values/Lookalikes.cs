using System.Globalization;

namespace Baygate.Corpus.Values;

/// <summary>Numbers of things that look like numbers of persons, and are none.</summary>
internal static class Lookalikes
{
    public static string OrderNumber(Random random) => random.Next(3) switch
    {
        0 => "SO" + Digits.Of(random, 10),
        1 => Timestamp(random)[..8] + Digits.Of(random, 10) is var number && IsResidentLike(number) ? "2026" + Digits.Of(random, 13) : number + "7",
        _ => $"PO-{random.Next(2020, 2027)}-{Digits.Of(random, 6)}",
    };

    public static string Timestamp(Random random) =>
        new DateTime(2020, 1, 1).AddSeconds(random.NextInt64(200_000_000)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    public static string Moment(Random random) =>
        new DateTime(2020, 1, 1).AddSeconds(random.NextInt64(200_000_000)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Epoch(Random random) => "1" + random.Next(5, 8) + Digits.Of(random, 11);

    public static string Isbn(Random random)
    {
        var digits = "9787" + Digits.Of(random, 8);
        var sum = digits.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        return digits + ((10 - (sum % 10)) % 10);
    }

    public static string Version(Random random) => $"v{random.Next(1, 20)}.{random.Next(30)}.{random.Next(400)}" + (random.Next(2) == 0 ? $".{random.Next(9000)}" : "-rc1");

    public static string Amount(Random random) => (random.NextDouble() * 1_000_000).ToString(Digits.Any(random, "F2", "N2"), CultureInfo.InvariantCulture);

    public static string Quantity(Random random) => random.Next(1, 5000).ToString(CultureInfo.InvariantCulture);

    public static string ProductCode(Random random) => Digits.Any(random, "SKU-", "GD", "P/N ", "HK-") + Digits.Of(random, Digits.Any(random, 5, 7, 8));

    public static string Tracking(Random random) => Digits.Any(random, "SF", "YT", "JD") + Digits.Of(random, 13);

    public static string Bytes(Random random) => Digits.Any(random, "5", "6", "9") + Digits.Of(random, 7);

    public static string Guid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    public static string Hash(Random random)
    {
        var bytes = new byte[20];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    public static string Serial(Random random) => Digits.Of(random, 20);

    public static string WrongResidentId(Random random)
    {
        var id = Numbers.ResidentId(random);
        return id[..17] + (id[17] == '5' ? '6' : '5');
    }

    public static string Reading(Random random) => (random.NextDouble() * 100).ToString("F3", CultureInfo.InvariantCulture);

    public static string Division(Random random) =>
        Digits.Any(random, "440100", "440300", "440305", "440400", "440604", "441302", "441900", "442000", "110000", "310000", "440106");

    private static bool IsResidentLike(string number) => number.Length == 18 && Digits.WithMod11Radix2(number[..17]) == number;
}
