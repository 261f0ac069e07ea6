using System.Globalization;

namespace Baygate.Corpus.Values;

/// <summary>Words about persons, from the lists of <c>words.json</c>.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string[]> Lists = Data.Read<Dictionary<string, string[]>>("words.json");

    public static string Of(Random random, string list) => Digits.Any<string>(random, Lists[list]);

    public static string SimplifiedName(Random random) => Of(random, "surnamesHans") + Given(random, "givenHans");

    public static string TraditionalName(Random random) => Of(random, "surnamesHant") + Given(random, "givenHant");

    public static string CantoneseName(Random random) =>
        $"{Of(random, "surnamesCantonese")} {Of(random, "givenCantonese")} {Of(random, "givenCantonese")}";

    public static string EnglishName(Random random) => $"{Of(random, "givenEnglish")} {Of(random, "surnamesEnglish")}";

    public static string PortugueseName(Random random) => $"{Of(random, "givenPortuguese")} {Digits.Any(random, "da ", "dos ", "de ", "")}{Of(random, "surnamesPortuguese")}";

    public static string SimplifiedAddress(Random random) =>
        $"广东省{Of(random, "citiesHans")}市{Of(random, "districtsHans")}区{Of(random, "roadsHans")}{random.Next(1, 300)}号{random.Next(1, 20)}栋{random.Next(1, 30)}{random.Next(1, 9):D2}室";

    public static string TraditionalAddress(Random random) => $"{Of(random, "districtsHant")}{Of(random, "roadsHant")}{random.Next(1, 200)}號{Of(random, "buildingsHant")}{random.Next(1, 40)}樓{Digits.Any(random, 'A', 'B', 'C')}室";

    public static string EnglishAddress(Random random) => $"Flat {Digits.Any(random, 'A', 'B', 'C')}, {random.Next(1, 40)}/F, Block {random.Next(1, 9)}, {random.Next(1, 200)} {Of(random, "roadsEnglish")}, {Of(random, "districtsEnglish")}";

    public static string PortugueseAddress(Random random) => $"{Of(random, "roadsPortuguese")} n.º {random.Next(1, 300)}, Edifício {Of(random, "buildingsPortuguese")}, {random.Next(1, 30)}.º andar {Digits.Any(random, 'A', 'B', 'C')}, Macau";

    public static string BirthDate(Random random) => Numbers.BirthDate(random).ToString(Digits.Any(random, "yyyy-MM-dd", "yyyy/MM/dd", "yyyy年M月d日"), CultureInfo.InvariantCulture);

    private static string Given(Random random, string list) => random.Next(3) == 0 ? Of(random, list) : Of(random, list) + Of(random, list);
}
