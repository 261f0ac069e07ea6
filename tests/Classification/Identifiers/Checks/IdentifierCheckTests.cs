using System.Text.Json;
using Baygate.Classification.Identifiers.Checks;
using Baygate.Classification.Results;
using CsCheck;

namespace Baygate.Classification.Tests.Identifiers.Checks;

public class IdentifierCheckTests
{
    private static readonly IdentifierCheck Check = new(Sample.Today);

    public static TheoryData<string, string, IdentifierResult> Vectors()
    {
        var data = new TheoryData<string, string, IdentifierResult>();
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "identifier-vectors.json")));
        foreach (var vector in file.RootElement.EnumerateArray())
        {
            data.Add(vector.GetProperty("type").GetString()!, vector.GetProperty("value").GetString()!, vector.GetProperty("valid").ValueKind switch
            {
                JsonValueKind.True => IdentifierResult.Valid,
                JsonValueKind.False => IdentifierResult.Invalid,
                _ => IdentifierResult.Ambiguous,
            });
        }

        return data;
    }

    [Fact]
    public void Vectors_AreAllThere() => Vectors().Count.ShouldBe(217);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Check_Vector_HasItsResult(string type, string value, IdentifierResult expected) =>
        Check.Check(type, value).Result.ShouldBe(expected);

    [Theory]
    [InlineData("vin", "1M8GDM9AXKP042788", IdentifierResult.Valid)]
    [InlineData("vin", "1M8GDM9A1KP042788", IdentifierResult.Ambiguous)]
    [InlineData("mrz", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10", IdentifierResult.Valid)]
    [InlineData("mrz", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C46UTO7408122F1204159ZE184226B<<<<<10", IdentifierResult.Invalid)]
    [InlineData("mrz", "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<", IdentifierResult.Valid)]
    [InlineData("bank_card", "6011000000000004", IdentifierResult.Valid)]
    [InlineData("bank_card", "4000-0000-0000-0002", IdentifierResult.Valid)]
    [InlineData("bank_card", "4000-0000 0000-0002", IdentifierResult.Invalid)]
    [InlineData("cn_mobile", "15400000000", IdentifierResult.Invalid)]
    [InlineData("cn_landline", "02080000000", IdentifierResult.Valid)]
    [InlineData("cn_landline", "2080000000", IdentifierResult.Invalid)]
    [InlineData("cn_landline", "026-80000000", IdentifierResult.Invalid)]
    [InlineData("bic", "CUSTOMER", IdentifierResult.Ambiguous)]
    [InlineData("gps", "22°72'35\"N 114°03'28\"E", IdentifierResult.Invalid)]
    [InlineData("email", " User.Name+x@mail.example.com ", IdentifierResult.Valid)]
    [InlineData("email", "a..b@example.com", IdentifierResult.Invalid)]
    [InlineData("email", "a@0123456789012345678901234567890123456789012345678901234567890123.com", IdentifierResult.Invalid)]
    [InlineData("cn_resident_id_15", "440106 900101 000", IdentifierResult.Valid)]
    [InlineData("cn_uscc", "91 440300 MA50000063", IdentifierResult.Valid)]
    [InlineData("hkid", "A 000000(3)", IdentifierResult.Valid)]
    [InlineData("hkid", "A000000-3", IdentifierResult.Valid)]
    [InlineData("cn_mobile", "(+86) 138 0000 0000", IdentifierResult.Valid)]
    [InlineData("cn_mobile", "138.0000.0000", IdentifierResult.Valid)]
    [InlineData("cn_landline", "0755-80000000-801", IdentifierResult.Valid)]
    [InlineData("cn_landline", "86-755-80000000", IdentifierResult.Valid)]
    [InlineData("hk_phone", "(+852) 9000 0000", IdentifierResult.Valid)]
    [InlineData("hk_phone", "852-90000000", IdentifierResult.Valid)]
    [InlineData("mo_phone", "+853 2800 0000", IdentifierResult.Invalid)]
    [InlineData("mo_phone", "+853 2100 0000", IdentifierResult.Invalid)]
    [InlineData("hk_brn", "12345675-000-01-26-0", IdentifierResult.Invalid)]
    [InlineData("cn_plate", "滬A00000", IdentifierResult.Valid)]
    [InlineData("gd_dual_plate", "粵Z·0000港", IdentifierResult.Valid)]
    [InlineData("imei", "35000000 000000 6", IdentifierResult.Valid)]
    [InlineData("gps", "22°32′35″N, 114°03′28″E", IdentifierResult.Valid)]
    [InlineData("gps", "95.0,114.0", IdentifierResult.Invalid)]
    [InlineData("private_key", "-----BEGIN RSA PRIVATE KEY-----\nx", IdentifierResult.Valid)]
    [InlineData("private_key", "-----BEGIN PUBLIC KEY-----\nx", IdentifierResult.Invalid)]
    public void Check_Value_HasItsResult(string type, string value, IdentifierResult expected) =>
        Check.Check(type, value).Result.ShouldBe(expected);

    [Fact]
    public void Check_CardOfAnUnknownIssuer_IsTierB() => Check.Check("bank_card", "6011000000000004").Tier.ShouldBe(Tier.B);

    [Fact]
    public void Check_UnknownType_Throws() => Should.Throw<ArgumentException>(() => Check.Check("no_such_type", "1"));

    // One wrong digit is caught by every one of these checks, two exchanged neighbours by those of prime modulus.
    [Theory]
    [InlineData("cn_resident_id", "440106198501100002", true)]
    [InlineData("cn_hkmotw_residence_permit", "810000198001010006", true)]
    [InlineData("cn_foreigner_pr_18", "931156197001010007", true)]
    [InlineData("hkid", "A000000(3)", true)]
    [InlineData("hkid", "WX000000(9)", true)]
    [InlineData("cn_uscc", "12440000455860007K", true)]
    [InlineData("cn_org_code", "45586000-7", true)]
    [InlineData("cn_cnaps", "308584099996", true)]
    [InlineData("bank_card", "6222020000000000000", false)]
    [InlineData("imei", "350000000000006", false)]
    public void Check_WrongDigitOrExchangedNeighbours_IsNeverValid(string type, string valid, bool catchesExchange)
    {
        var digits = Enumerable.Range(0, valid.Length).Where(place => char.IsAsciiDigit(valid[place])).ToArray();
        Gen.Select(Gen.Int[0, digits.Length - 1], Gen.Int[1, 9]).Sample((index, shift) =>
        {
            var place = digits[index];
            var wrong = valid.ToCharArray();
            wrong[place] = (char)('0' + ((wrong[place] - '0' + shift) % 10));
            Check.Check(type, new string(wrong)).Result.ShouldNotBe(IdentifierResult.Valid);

            var exchanged = valid.ToCharArray();
            if (!catchesExchange || index == 0 || digits[index - 1] != place - 1 || exchanged[place] == exchanged[place - 1])
                return;
            (exchanged[place], exchanged[place - 1]) = (exchanged[place - 1], exchanged[place]);
            Check.Check(type, new string(exchanged)).Result.ShouldNotBe(IdentifierResult.Valid);
        });
    }

    [Fact]
    public void Check_AnyText_IsAnswered() =>
        Gen.Select(Gen.Int[0, IdentifierCheck.Types.Count - 1], Gen.String[Gen.Char["0123456789AHXx()+-. :@<°'\"粤港，８\u200B\uD800"], 0, 40])
            .Sample((type, value) => Check.Check(IdentifierCheck.Types[type], value).Result.ShouldBeOneOf(Enum.GetValues<IdentifierResult>()));

    [Fact]
    public void Check_AnyVector_IsNotQuotedInItsReason() => Vectors()
        .Where(vector => Check.Check(vector.Data.Item1, vector.Data.Item2).Reason.Contains(vector.Data.Item2, StringComparison.Ordinal))
        .ShouldBeEmpty();
}
