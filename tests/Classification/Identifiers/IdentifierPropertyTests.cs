using System.Text;
using Baygate.Classification.Identifiers;
using CsCheck;

namespace Baygate.Classification.Tests.Identifiers;

/// <summary>Valid identifiers are found whatever stands around them, and those with one wrong check character are not.</summary>
public class IdentifierPropertyTests
{
    private static readonly Gen<string> Surroundings = Gen.String[Gen.Char["的在了，。；（）[]|!?abcxyz \t"], 0, 20];

    [Fact]
    public void Scan_HkIdAnywhere_IsFound() =>
        Gen.Select(Gen.Int[0, 999_999], Surroundings, Surroundings).Sample((number, before, behind) =>
            Found.Types($"{before}，{Sample.HkId(number)}，{behind}").ShouldContain("hkid"));

    [Fact]
    public void Scan_HkIdWithAnotherCheckCharacter_IsNone() =>
        Gen.Select(Gen.Int[0, 999_999], Gen.Int[1, 10]).Sample((number, shift) =>
        {
            const string checks = "0123456789A";
            var valid = Sample.HkId(number);
            var other = valid.ToCharArray();
            other[^2] = checks[(checks.IndexOf(valid[^2], StringComparison.Ordinal) + shift) % checks.Length];

            Found.Types(new string(other)).ShouldBe("");
        });

    [Fact]
    public void Scan_ResidentIdInAnySeparators_IsFound() =>
        Gen.Select(Gen.Int[0, 40_000], Gen.OneOf(Gen.Const(""), Gen.Const(" "), Gen.Const("-"), Gen.Const("－"), Gen.Const("\u2009")), Surroundings)
            .Sample((days, separator, before) =>
            {
                var id = Sample.ResidentId(new DateOnly(1910, 1, 1).AddDays(days));
                var written = $"{id[..6]}{separator}{id[6..14]}{separator}{id[14..]}";

                Found.Types($"{before}：{written}。").ShouldContain("cn_resident_id");
            });

    [Fact]
    public void Scan_CardInAnySeparators_IsFoundAndWithAnotherLastDigitIsNot() =>
        Gen.Select(Gen.Int[0, 9_999_999], Gen.OneOf(Gen.Const(""), Gen.Const(" "), Gen.Const("-")), Gen.Int[1, 9]).Sample((number, separator, shift) =>
        {
            var digits = $"62220000{number:D7}";
            var check = LuhnDigit(digits);

            Found.Types(Written(digits + check, separator)).ShouldBe("bank_card");
            Found.Types(Written(digits + ((check + shift) % 10), separator)).ShouldNotContain("bank_card");
        });

    [Fact]
    public void Scan_NameBehindItsLabel_IsFound() =>
        Gen.Select(Gen.Char["王李张刘陈黄吴"], Gen.Char["明华丽建美"], Gen.Char["强芳伟敏静"], Surroundings).Sample((surname, first, second, behind) =>
            Found.Types($"姓名：{surname}{first}{second}，{behind}").ShouldContain("person_name"));

    private static string Written(string digits, string separator) => string.Join(separator, digits.Chunk(4).Select(group => new string(group)));

    private static int LuhnDigit(string digits)
    {
        var sum = digits.Reverse().Select((digit, index) => index % 2 == 0 ? (digit - '0') * 2 % 10 + ((digit - '0') / 5) : digit - '0').Sum();
        return (10 - (sum % 10)) % 10;
    }
}
