using System.Text;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Pdf;

public class HostilePdfTests
{
    public static TheoryData<string, byte[]> Bombs => new()
    {
        { "a stream of zeros", PdfFile.OfPage(new string(' ', 100 << 20), compressed: true).ToBytes() },
        { "forms that run each other tenfold", Forms() },
        { "a form run for ever", PdfFile.OfPage("/Fm1 Do", resources: "/XObject << /Fm1 6 0 R >>")
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm1 6 0 R >> >>", "/Fm1 Do"u8.ToArray()).ToBytes() },
        { "arrays in arrays", PdfFile.OfPage(PdfFile.Text("x")).Add(new string('[', 100_000)).ToBytes() },
        { "arrays in arrays of a page", PdfFile.OfPage(new string('[', 100_000)).ToBytes() },
        { "dictionaries in dictionaries", PdfFile.OfPage(PdfFile.Text("x"), catalogue: string.Concat(Enumerable.Repeat("/A <<", 50_000))).ToBytes() },
        { "pages in pages", PdfFile.OfPage("").ToBytes().Replace("/Kids [3 0 R]", "/Kids [2 0 R]") },
        { "rows without end", PdfFile.OfPage("").AddStream(
            "/Type /Metadata /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2000000000 >>", PdfFile.Zlib(new byte[10])).ToBytes() },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Classify_Bomb_EndsWithAVerdict(string what, byte[] content)
    {
        var findings = (await Sample.ClassifyAsync(content)).Findings;

        (findings.Reason is null).ShouldBe(findings.Verdict == Verdict.Scanned, what);
    }

    [Fact]
    public async Task Classify_StreamBeyondTheLimit_IsUnscannable() =>
        (await Sample.ClassifyAsync(PdfFile.OfPage(new string(' ', 100 << 20), compressed: true).ToBytes())).Findings.Reason
            .ShouldNotBeNull().ShouldStartWith("limit_");

    [Fact]
    public async Task Classify_FormsRunWithoutEnd_IsUnscannable() =>
        (await Sample.ClassifyAsync(Forms())).Findings.Reason.ShouldNotBeNull().ShouldStartWith("limit_buffer: ");

    private static byte[] Forms()
    {
        var file = PdfFile.OfPage("/Fm6 Do", resources: "/XObject << /Fm6 6 0 R >>");
        for (var number = 6; number < 16; number++)
        {
            var next = $"/Fm{number + 1}";
            var content = string.Concat(Enumerable.Repeat($"{next} Do ", 10));
            file.AddStream(
                $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << {next} {number + 1} 0 R >> >>",
                Encoding.ASCII.GetBytes(content));
        }

        return file.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", []).ToBytes();
    }
}
