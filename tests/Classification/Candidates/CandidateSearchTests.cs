using System.Globalization;
using System.Text;
using Baygate.Classification.Candidates;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Text;
using Baygate.Corpus.Values;
using CsCheck;

namespace Baygate.Classification.Tests.Candidates;

/// <summary>The search of lines and rows against the plain way: every line normalised, and every run of it offered to every type.</summary>
public class CandidateSearchTests
{
    // Identifiers whole and in parts, what labels and parts them, and characters that only normalising turns into either.
    private static readonly string[] Usual =
    [
        "姓名", "：", ":", "张三", "地址", "小姐", "住在", "，", "。", "\u200B", "Ｍr ", "Mr ", "Mr.", "Dr.\u00A0", "Chan Tai Man", "号", "姓\u200B名", "pass\u200Bword=", "John Smith", "－", "-----BEGIN PRIVATE KEY-----", "a@b.example.com", "ａ＠b.example.com",
        "password=", "hunter2x", "）", "（", "\"", "xyz ", "13800000000", "138", "1234", "5678", "12345678", "010-62345678", "0085262345678", "+852", "(86)", "0086", "86", "2088000000000000",
        "440305", "19910211", "000X", "44030519910211000X", "A123456", "(3)", "A123456(3)", "6222021234567894", "6222", "0212", "3456", "7894", "91440300MA5DXXXXXX", "10.1.2.3", "10", ".2", "fe80", "::1",
        "00:1A", ":2B:3C", "-4D-5E-6F", "粤B", "12345", "京A·", "M-12-34", "BIR ", "1234567(8)", "1/234567/8", "护照", "passport no. ", "E12345678", "0476.4742.777b", "00ab.", "cd12.", "I10.x00x002", "I10", ".x00x002", "22.543210", ",", "114.057865",
        "22°32'", "35\"N", "eyJhbGciOiJub25l", "In0.eyJzdWIiOjF9.", "AKIAIOSFODNN7EXAMPLE", "ghp_", "0123456789abcdefghijklmnopqrstuvwxyz", "P<CHN", "<<<<<<<<", "１３８", "\u3000", "\u00A0", "–", "•", " ", "-", ".", "/", "@", "1", "a",
        "2026-03-01 08:00:03.249 ", "2026-03-01T08:00:03Z", "2026-03-01 08:00:03:", "CVV2 ", "ICD-10 ", "ICD-10-CM ", "电\u3000话", "姓\u3000名：", "tel\u00A0no", "passport\u2011no ", "userTel ", "hotel ", "BI n.º ",
        "粤B ", "粤B-", "440305 1991 0211 000X", "440305-199102-11000X", "Name (in English): ", "姓名（中文）：", ") :", "IPv6:", "fe80::1", "MAC:", "MAC: 00:1A:2B:3C:4D:5E", "IMEI1: ", "HKID A 123456(3)",
        "MRN ", "MR-0001", "status=", "request=", "bytes=", "pass word=", "order no ", "\n", "\n", "\n", "\r\n", "的了在", "-----", "wxid_abc123",
        "took=785.8ms ", "1.5kB", "12.25a", "00AB.", "12cd.", "3e4f", "E11.9XA", "[worker-15]", "5E-", "姓 名：", "电-话 ", "护（照", "QQ号", "QQ 号", "12345678901", "202603000000000194", "9144", "sk_live_", "00aa11bb22cc33dd44ee55ff",
        "L898902C36UTO7408122F1204159ZE184226B", "<<<<<10", "bytes=681250\n2026-03-01 08:00:03.249 ", "的的的的的的的的", "卡号", "医保卡", "深圳市南山区科技路1号", "Flat 3A",
    ];

    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Int[0, Usual.Length - 1].Select(index => Usual[index]),
        Gen.Int[0, Usual.Length - 1].Select(index => Usual[index]),
        Gen.String[Gen.Char["0123456789.- "], 0, 24],
        Gen.String[Gen.Char["abcdefghij XYZ"], 0, 90],
        Gen.String[Gen.Char["０１２３４５６７８９13"], 0, 12]);

    // Kept for all texts of a test: a finder remembers what it found out.
    private readonly CandidateFinder _lines = new();
    private readonly CandidateFinder _rows = new((byte)',');

    private readonly IdentifierScanner _identifiers = new(Sample.Today);
    private readonly Normaliser _normaliser = new();

    [Fact]
    public void Next_AnyText_PassesOverNoLineInWhichSomethingIsFound() => Pieces.Array[0, 30].Sample(pieces =>
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(pieces));
        var named = LinesNamed(text, _lines);

        var start = 0;
        foreach (var line in string.Concat(pieces).Split('\n').Select(Encoding.UTF8.GetBytes))
        {
            if (HoldsSomething(line))
                named.ShouldContain(start, Encoding.UTF8.GetString(line));
            start += line.Length + 1;
        }
    }, iter: 30_000, threads: 1);

    [Fact]
    public void Next_DelimitedText_PassesOverNoRowInWhichAValueHoldsSomething() => Pieces.Array[0, 30].Sample(pieces =>
    {
        // A comma in a value would need quotes, and rows with quotes are not searched.
        var rows = string.Concat(pieces.Select((piece, index) => piece.Replace(',', ' ') + (index % 3 == 0 ? "," : "")));
        var text = Encoding.UTF8.GetBytes(rows);
        var named = LinesNamed(text, _rows);

        var start = 0;
        foreach (var row in rows.Split('\n'))
        {
            var values = row.Split(',').Select(Encoding.UTF8.GetBytes).Where(value => value.Length >= IdentifierScanner.ShortestIdentifier);
            if (values.Any(HoldsSomething))
                named.ShouldContain(start, row);
            start += Encoding.UTF8.GetByteCount(row) + 1;
        }
    }, iter: 30_000, threads: 1);

    [Theory, InlineData("0"), InlineData("a@"), InlineData("1."), InlineData("12 "), InlineData("a1-"), InlineData("电话"), InlineData("电话1"), InlineData("-"), InlineData("ａ１"), InlineData("eyJ"), InlineData("1:2-")]
    public void Next_OneLineOfAnything_JudgesNoPositionTwice(string repeated)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, 300_000 / repeated.Length)));
        var search = new CandidateFinder().Search(text);

        var (candidates, last) = (0, -1);
        for (var at = search.Next(0); at < text.Length; at = search.Next(at + 1))
        {
            at.ShouldBeGreaterThan(last);
            last = at;
            candidates++;
        }

        // Each is a byte of its own; what is judged is at most one position a byte, by looks of a fixed reach.
        candidates.ShouldBeLessThanOrEqualTo(text.Length);
    }

    [Theory]
    [InlineData("ICD-10", "I10.x00x002")]
    [InlineData("permit no", "H12345678")]
    [InlineData("permit number", "H12345678")]
    [InlineData("tel no", "28345678")]
    [InlineData("CVV2", "0212")]
    [InlineData("联系电话", "28345678")]
    public void Next_LabelAnyCharactersBefore_PassesOverNoLineInWhichSomethingIsFound(string label, string value)
    {
        var found = 0;
        foreach (var (gap, before, shift) in from gap in new[] { "的", "x ", "的x ", "\U00020000", "" } from before in Enumerable.Range(0, 26) from shift in Enumerable.Range(0, 64) select (gap, before, shift))
        {
            var line = Encoding.UTF8.GetBytes(new string(' ', 150 + shift) + label + string.Concat(Enumerable.Repeat(gap, before)) + " " + value);
            if (!HoldsSomething(line))
                continue;
            found++;
            LinesNamed(line, _lines).ShouldContain(0, $"{gap} {before} {shift}");
        }

        found.ShouldBeGreaterThan(0);
    }

    // Runs are told apart by their first four digits: of provinces, issuers, kinds of number.
    [Theory, InlineData("resident"), InlineData("card"), InlineData("organisation"), InlineData("run")]
    public void Next_NumberWithAnyFourDigits_IsNamedIfItIsAnIdentifier(string kind)
    {
        var found = 0;
        for (var beginning = 0; beginning < 10_000; beginning++)
        {
            var value = Encoding.UTF8.GetBytes(NumberOf(kind, beginning.ToString("D4", CultureInfo.InvariantCulture)));
            if (!HoldsSomething(value))
                continue;
            found++;
            LinesNamed(value, _lines).ShouldContain(0, $"{kind} {beginning}");
        }

        found.ShouldBeGreaterThan(0);
    }

    private static string NumberOf(string kind, string beginning) => kind switch
    {
        "resident" => Digits.WithMod11Radix2(beginning + "0019900101000"),
        "card" => Digits.WithLuhn(beginning + "00000000001"),
        "organisation" => Digits.WithUscc("91" + beginning + "00" + Digits.WithOrganisationCheck("MA500000")),
        _ => beginning + "000000000001",
    };

    [Fact]
    public void Forms_OfAnyType_BeginWithRunsOfItsLengths() => IdentifierScanner.Types(Sample.Today)
        .Where(type => !type.Forms.Select(form => form.Length).Distinct().Order().SequenceEqual(type.RunLengths.ToArray().Order()))
        .Select(type => type.Id)
        .ShouldBeEmpty();

    private static HashSet<int> LinesNamed(byte[] text, CandidateFinder finder)
    {
        var lines = new HashSet<int>();
        var search = finder.Search(text);
        for (var at = search.Next(0); at < text.Length;)
        {
            lines.Add(text.AsSpan(0, at).LastIndexOf((byte)'\n') + 1);
            var length = text.AsSpan(at).IndexOf((byte)'\n');
            at = length < 0 ? text.Length : search.Next(at + length);
        }

        return lines;
    }

    private bool HoldsSomething(byte[] line)
    {
        var matches = new List<IdentifierMatch>();
        _identifiers.Scan(_normaliser.Normalise(line), matches);
        return matches.Count > 0;
    }
}
