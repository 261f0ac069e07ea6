using Baygate.Classification.Results;
using Baygate.Classification.Tests.Archives;
using Baygate.Classification.Tests.Clinical;
using Baygate.Classification.Tests.Office;
using Baygate.Classification.Tests.Parquet;
using Baygate.Classification.Tests.Pdf;
using CsCheck;

namespace Baygate.Classification.Tests.Fuzzing;

/// <summary>Small valid files of every format with some bytes changed, cut out, doubled or cut off: each ends with a verdict.</summary>
public class MutatedFileTests
{
    private const int Iterations = 400;

    private static readonly byte[] Table = Pack.Utf8("姓名,手机号\n张三,13800000000\n");

    private static readonly Gen<(int Kind, double At, int Length, byte[] Bytes)> Mutation =
        Gen.Select(Gen.Int[0, 4], Gen.Double.Unit, Gen.Int[1, 40], Gen.Byte.Array[1, 8]);

    public static TheoryData<string> Formats => ["zip", "streamed zip", "tar", "gzip", "xlsx", "docx", "pdf", "packed pdf", "parquet", "dicom", "hl7v2", "vcf", "fastq", "bam", "appledouble"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Classify_MutatedFile_EndsWithAVerdict(string format)
    {
        var file = await SampleAsync(format);
        // Small limits, so that a file that asks for much is refused soon.
        var options = Sample.Options with { Limits = new ClassifierLimits { MaxHeldBytes = 4 << 20, MaxUnpackedBytes = 64 << 20 } };

        await Mutation.Array[1, 4].SampleAsync(
            async mutations =>
            {
                var mutated = mutations.Aggregate(file, Mutate);
                var findings = (await Sample.ClassifyAsync(mutated, options)).Findings;
                (findings.Reason is null).ShouldBe(findings.Verdict == Verdict.Scanned);
            },
            iter: Iterations);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Classify_FileCutShort_EndsWithAVerdict(string format)
    {
        var file = await SampleAsync(format);

        for (var length = 0; length < file.Length; length += Math.Max(1, file.Length / 200))
        {
            var findings = (await Sample.ClassifyAsync(file[..length])).Findings;
            (findings.Reason is null).ShouldBe(findings.Verdict == Verdict.Scanned);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Classify_Sample_IsScanned(string format) =>
        (await Sample.ClassifyAsync(await SampleAsync(format))).Findings.Reason.ShouldBeNull();

    private static byte[] Mutate(byte[] file, (int Kind, double At, int Length, byte[] Bytes) mutation)
    {
        var at = (int)(mutation.At * file.Length);
        var end = Math.Min(file.Length, at + mutation.Length);
        return mutation.Kind switch
        {
            0 => [.. file[..at], .. mutation.Bytes, .. file[Math.Min(file.Length, at + mutation.Bytes.Length)..]],
            1 => [.. file[..at], .. file[end..]],
            2 => [.. file[..end], .. file[at..end], .. file[end..]],
            3 => [.. file[..at], .. mutation.Bytes, .. file[at..]],
            _ => [.. file[..at], .. Enumerable.Repeat((byte)0xFF, end - at), .. file[end..]],
        };
    }

    private static async Task<byte[]> SampleAsync(string format) => format switch
    {
        "zip" => Pack.Zip(("a", Table), ("b.gz", Pack.Gzip(Table))),
        "streamed zip" => Pack.StreamedZip(("a", Table), ("b", Table)),
        "tar" => Pack.Tar((new string('n', 200), Table), ("b", Table)),
        "gzip" => Pack.Gzip(Pack.Tar(("a", Table))),
        "xlsx" => OfficeFile.Workbook(OfficeFile.Rows(["姓名", "手机号"], ["张三", "13800000000"])).ToBytes(),
        "docx" => OfficeFile.Document(OfficeFile.Paragraph("x", "y") + OfficeFile.Table(["姓名", "手机号"], ["张三", "13800000000"])).ToBytes(),
        "pdf" => PdfFile.OfPage(PdfFile.Text("call 13800000000")).ToBytes(),
        "packed pdf" => PdfFile.OfPage(PdfFile.Text("call 13800000000"), compressed: true).ToBytes(),
        "parquet" => await ParquetContentReaderTests.FileAsync(),
        "dicom" => new DicomFile().Text(0x00100010, "PN", "A^B").Sequence(0x00321064, new DicomFile().Text(0x00324000, "LT", "x")).ToBytes(),
        "hl7v2" => Pack.Utf8("MSH|^~\\&|A|B\rPID|1||H1^^^A||CHAN^A||19850110\rNK1|1|B^C\r"),
        "vcf" => Pack.Utf8("##fileformat=VCFv4.3\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA\n1\t2\trs1\tA\tG\t.\t.\t.\tGT\t0\n"),
        "appledouble" => FinderTests.Double(("com.apple.quarantine", "call 13800000000")),
        "fastq" => Pack.Utf8("@a\nACGT\n+\nIIII\n"),
        _ => [.. "BAM\x01"u8, .. BitConverter.GetBytes(12), .. "@HD\tVN:1.6\n\n"u8, 0, 0, 0, 0],
    };
}
