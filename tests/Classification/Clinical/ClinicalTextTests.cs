using Baygate.Classification.Results;
using Baygate.Classification.Tests.Archives;

namespace Baygate.Classification.Tests.Clinical;

public class ClinicalTextTests
{
    private const string Message = "MSH|^~\\&|LAB|HOSP|||20260101||ADT^A01|1|P|2.5\rPID|1||H12345^^^HOSP^MR||CHAN^TAI MAN||198501101200|M|||香港||13800000000\r";

    [Fact]
    public async Task Classify_Hl7Message_NamesItsFields()
    {
        var findings = await ScannedAsync(Message + "DG1|1||E11.9^Diabetes\rOBX|1|NM|GLU||7.2\r");

        findings.Format.ShouldBe("hl7v2");
        (findings.Records, findings.Persons, findings.SensitivePersons).ShouldBe((1, 1, 1));
        Places(findings, "person_name").ShouldBe(["PID-5"]);
        Places(findings, "mobile").ShouldBe(["PID-13"]);
        Places(findings, "diagnosis").ShouldBe(["DG1-3"]);
        findings.Categories.Single(category => category.Id == "health_record").Tier.ShouldBe(Tier.A);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Classify_Hl7Batch_CountsItsPatients(string end)
    {
        var batch = "FHS|^~\\&|A\rBHS|^~\\&|A\r" + Message + Message.Replace("H12345", "H54321", StringComparison.Ordinal).Replace("13800000000", "13900000000", StringComparison.Ordinal);

        (await ScannedAsync(batch.Replace("\r", end, StringComparison.Ordinal))).Persons.ShouldBe(2);
    }

    [Fact]
    public async Task Classify_Hl7Relative_IsAPersonToo() =>
        (await ScannedAsync(Message + "NK1|1|CHAN^SIU MING|FTH|somewhere|13700000000||||||||||20200101\r")).Persons.ShouldBe(2);

    [Fact]
    public async Task Classify_Variants_ArePersonsBySample()
    {
        var findings = await ScannedAsync("##fileformat=VCFv4.3\n##contact=lab@example.com\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tNA00001\tNA00002\n"
            + "20\t13800000\trs6054257\tG\tA\t29\tPASS\tNS=3\tGT\t0|0\t1|0\n");

        findings.Format.ShouldBe("vcf");
        findings.Grade.ShouldBe(Grade.P4);
        Places(findings, "genetic").ShouldBe(["samples"]);
        Places(findings, "email").ShouldBe(["header"]);
        findings.SensitivePersons.ShouldBe(2);
    }

    [Fact]
    public async Task Classify_Reads_AreGenetic()
    {
        var findings = await ScannedAsync("@SRR1.1 length=8\nACGTACGT\n+\nIIIIIIII\n@SRR1.2\nACGTNNNN\n+\nIIIIIIII\n");

        (findings.Format, findings.Persons, findings.Grade).ShouldBe(("fastq", 1, Grade.P4));
    }

    [Fact]
    public async Task Classify_ReadLongerThanARecord_IsScanned() =>
        (await ScannedAsync($"@a\n{new string('A', 3 << 20)}\n+\n{new string('I', 3 << 20)}\n@b\nACGT\n+\nIIII\n")).Format.ShouldBe("fastq");

    [Fact]
    public async Task Classify_BrokenReads_AreCorrupt() =>
        (await Sample.ClassifyAsync("@a\nACGT\n+\nIIII\ncall 13800000000\nACGT\n+\nIIII\n")).Findings.Reason.ShouldNotBeNull().ShouldStartWith("corrupt: ");

    [Fact]
    public async Task Classify_Alignments_AreGeneticInTheirPackedForm()
    {
        byte[] header = Pack.Utf8("@HD\tVN:1.6\n@RG\tID:1\tSM:NA00001\n@CO\tby lab@example.com\n");
        byte[] bam = [.. "BAM\x01"u8, .. BitConverter.GetBytes(header.Length), .. header, .. new byte[1000]];

        var findings = (await Sample.ClassifyAsync(Pack.Gzip(bam))).Findings;

        findings.Reason.ShouldBeNull();
        findings.Categories.Select(category => category.Id).ShouldContain("genetic");
        Places(findings, "email").ShouldBe(["header"]);
    }

    [Fact]
    public async Task Classify_MailInText_IsNotGenetic() =>
        (await ScannedAsync("@team\nhello\n+\nhello\n")).Format.ShouldBe("text");

    private static async Task<Findings> ScannedAsync(string text)
    {
        var findings = (await Sample.ClassifyAsync(text)).Findings;
        findings.Reason.ShouldBeNull();
        return findings;
    }

    private static IReadOnlyList<string> Places(Findings findings, string category) =>
        findings.Categories.Single(found => found.Id == category).Places;
}
