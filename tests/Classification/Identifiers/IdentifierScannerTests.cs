using System.Text;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Text;
using CsCheck;

namespace Baygate.Classification.Tests.Identifiers;

public class IdentifierScannerTests
{
    [Theory]
    [InlineData("身份证号440106198501100002，手机13800000000。", "cn_resident_id,cn_mobile")]
    [InlineData("客戶A000000(3)已到", "hkid")]
    [InlineData("card 6222 0200 0000 0000 000 expires 12/30", "bank_card")]
    [InlineData("440106-19850110-0002", "cn_resident_id")]
    [InlineData("（８６）１３８－００００－００００", "cn_mobile")]
    [InlineData("138\u200B0000\u200B0000", "cn_mobile")]
    [InlineData("440106198501100002 and 6225880000000001", "cn_resident_id,bank_card")]
    [InlineData("统一社会信用代码91440300MA50000063", "cn_uscc")]
    [InlineData("write to user.name+x@mail.example.com.", "email")]
    [InlineData("<13800000000@example.com>, 13800000000", "email,cn_mobile")]
    [InlineData("from=192.0.2.10 to=2001:db8::1 via AA:BB:CC:00:53:01", "ipv4,ipv6,mac")]
    [InlineData("http://192.0.2.10/index", "ipv4")]
    [InlineData("00-00-5E-00-53-01", "mac")]
    [InlineData("致电0755-80000000或(020)80000000", "cn_landline,cn_landline")]
    [InlineData("+852 9000 0000 / 00853-66000000 / (852) 21000000", "hk_phone,mo_phone,hk_phone")]
    [InlineData("车辆粤B00000、粤B·0000A、粤BD00000和粤Z0000港", "cn_plate,cn_plate,cn_plate,gd_dual_plate")]
    [InlineData("VIN 1M8GDM9AXKP042788", "vin")]
    [InlineData("BIR 1000000(0), 5/000001/2", "mo_bir,mo_bir")]
    [InlineData("护照号：E00000001，回乡证H00000001", "cn_passport,cn_home_return_permit")]
    [InlineData("Passport No.: KJ0000001", "hk_passport")]
    [InlineData("Tel: 21000000", "hk_phone")]
    [InlineData("IMEI:350000000000006", "imei")]
    [InlineData("联行号102581000005", "cn_cnaps")]
    [InlineData("Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIwIn0.c2lnbmF0dXJl", "jwt")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----", "private_key")]
    [InlineData("key AKIAABCDEFGHIJKLMN23", "cloud_key")]
    [InlineData("440106 1985 0110 0002", "cn_resident_id")]
    [InlineData("440106-198501-100002", "cn_resident_id")]
    [InlineData("MAC地址：00:00:5E:00:53:01", "mac")]
    [InlineData("MAC:00:00:5E:00:53:01", "mac")]
    [InlineData("IPv6：2001:db8::1", "ipv6")]
    [InlineData("IPv6:2001:db8::1", "ipv6")]
    [InlineData("車輛粵Z·0000港及滬A00000", "gd_dual_plate,cn_plate")]
    [InlineData("粤B 00000 / 粤B-0000A", "cn_plate,cn_plate")]
    [InlineData("?mobile=13800000000&email=p@example.com", "cn_mobile,email")]
    public void Scan_IdentifiersInText_FindsEach(string text, string expected) => Types(text).ShouldBe(expected);

    [Theory]
    [InlineData("ID440106198501100002", "a letter before it")]
    [InlineData("4401061985011000021", "a digit too many")]
    [InlineData("0.4000000000000002", "the decimals of a number")]
    [InlineData("4000000000000002.5", "the whole of a decimal")]
    [InlineData("13800000000.50", "an amount")]
    [InlineData("440106-19850110 0002", "separators that differ")]
    [InlineData("99-440106-19850110-0002", "a part of a longer series")]
    [InlineData("H12345678", "a travel permit, not an identity card")]
    [InlineData("SKU-A0000003", "a part of another code")]
    [InlineData("A0000003-01", "a code with more behind it")]
    [InlineData("810000", "a division alone")]
    [InlineData("20261123 120000 123", "a timestamp")]
    [InlineData("91440300MA50000064", "a wrong check character")]
    [InlineData("E00000001", "a passport's form without a label")]
    [InlineData("the hotel 21000000", "a label inside a word")]
    [InlineData("电话 12, 项目 21000000", "a label beyond another number")]
    [InlineData("350000000000006", "an equipment number's form without a label")]
    [InlineData("20260901", "a date")]
    [InlineData("2026-09-01T08:00:00+08:00", "a moment")]
    [InlineData("12:30:45:00", "a timecode")]
    [InlineData("6222 0200 0000 0000 0000 4950", "a dump in groups of four")]
    [InlineData("4000 0000 0000 0002 494a 4b4c", "a dump in groups of four")]
    [InlineData("00:00:00:5E:00:53:01", "seven pairs")]
    [InlineData("dead::2001:db8:::1", "no address")]
    [InlineData("Chrome/120.0.0.10 Safari/537.36", "a version behind a product")]
    [InlineData("Version=10.0.19.41, ver 10.20.30.40", "versions")]
    [InlineData("see 1.2.3.4 and 1.2.3.4.5, 300.1.1.10", "sections and versions")]
    [InlineData("127.0.0.1, 0.0.0.0, 255.255.255.0", "addresses of no device")]
    [InlineData("list[1::2], a::b1, std::a1", "program text")]
    [InlineData("user@host, @user1, a@b, npm@10.2.0", "at signs without a domain")]
    [InlineData("978-7-111-00000-0", "an ISBN")]
    [InlineData("00-11-22-33-44-55-66", "seven pairs")]
    [InlineData("ORD-0755-80000000", "a part of an order number")]
    [InlineData("20260901123045678", "a timestamp to the millisecond")]
    [InlineData("第B0000号，粤I00000", "no plate")]
    [InlineData("1M8GDM9A1KP042788", "a VIN's form with a wrong check digit")]
    [InlineData("eyJ.eyJ.x and eyJhbGciOiJub25lIn0", "no token")]
    [InlineData("-----BEGIN CERTIFICATE-----", "no secret")]
    [InlineData("CNY 1,234,567.89; 12345678.90", "amounts")]
    public void Scan_NearMiss_FindsNothing(string text, string why) => Types(text).ShouldBe("", why);

    [Fact]
    public void Scan_ResidentIdThatPassesLuhnToo_IsResidentId()
    {
        var number = Enumerable.Range(0, 40_000)
            .Select(day => Sample.ResidentId(new DateOnly(1910, 1, 1).AddDays(day), "410305"))
            .First(candidate => !candidate.EndsWith('X') && Luhn.IsValid(Encoding.ASCII.GetBytes(candidate)));

        Types(number).ShouldBe("cn_resident_id");
    }

    [Fact]
    public void Scan_AnyResidentIdWithAnyOtherCheckCharacter_FindsNothing() =>
        (from days in Gen.Int[0, 40_000] from shift in Gen.Int[1, 10] select (days, shift)).Sample(pair =>
        {
            var valid = Sample.ResidentId(new DateOnly(1910, 1, 1).AddDays(pair.days));
            const string checks = "0123456789X";
            var other = valid[..17] + checks[(checks.IndexOf(valid[17], StringComparison.Ordinal) + pair.shift) % 11];

            Types(valid).ShouldBe("cn_resident_id");
            Types(other).ShouldNotContain("cn_resident_id");
        });

    [Fact]
    public void Scan_AnyText_FindsMatchesInOrderWithoutOverlap() =>
        Gen.String[Gen.Char["0123456789AHXxey()+-.:/@ 86"], 0, 60].Sample(text =>
        {
            var matches = Matches(text);

            matches.ShouldAllBe(match => match.Start < match.End && match.End <= text.Length);
            matches.Zip(matches.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
        });

    private static string Types(string text) => string.Join(',', Matches(text).Select(match => match.Type.Id));

    private static List<IdentifierMatch> Matches(string text)
    {
        var matches = new List<IdentifierMatch>();
        new IdentifierScanner(Sample.Today).Scan(new Normaliser().Normalise(Encoding.UTF8.GetBytes(text)), matches);
        return matches;
    }
}
