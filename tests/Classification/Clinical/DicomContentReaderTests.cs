using Baygate.Classification.Results;
using Baygate.Classification.Tests.Archives;

namespace Baygate.Classification.Tests.Clinical;

public class DicomContentReaderTests
{
    [Theory]
    [InlineData(DicomFile.ImplicitLittle)]
    [InlineData(DicomFile.ExplicitLittle)]
    [InlineData(DicomFile.ExplicitBig)]
    [InlineData("1.2.840.10008.1.2.4.50")]
    public async Task Classify_AnyTransferSyntax_FindsThePatient(string syntax)
    {
        var findings = await ScannedAsync(Patient(syntax));

        findings.Format.ShouldBe("dicom");
        (findings.Persons, findings.SensitivePersons, findings.Records).ShouldBe((1, 1, 1));
        findings.Categories.Select(category => category.Id).ShouldBeSubsetOf(
            ["date_of_birth", "health_record", "lab_imaging", "medical_record_no", "mobile", "person_name", "gender"]);
        Places(findings, "person_name").ShouldBe(["PatientName"]);
        findings.Categories.Single(category => category.Id == "health_record").Tier.ShouldBe(Tier.A);
    }

    [Fact]
    public async Task Classify_ChildsBirthDate_IsAMinor() =>
        (await ScannedAsync(new DicomFile().Text(0x00100010, "PN", "Chan^Tai Man").Text(0x00100030, "DA", "20200101"))).Minors.ShouldBe(1);

    [Fact]
    public async Task Classify_Pixels_AreImagingDataAndCounted()
    {
        var findings = await ScannedAsync(Patient(DicomFile.ExplicitLittle).Add(0x7FE00010, "OW", new byte[200_000]));

        findings.Pictures.ShouldBe(1);
        Places(findings, "lab_imaging").ShouldContain("PixelData");
    }

    [Fact]
    public async Task Classify_ValueInASequence_IsFound() =>
        Places(await ScannedAsync(Patient(DicomFile.ExplicitLittle).Sequence(0x00321064, new DicomFile().Text(0x00324000, "LT", "call 13900000000"))), "mobile")
            .ShouldContain("00324000");

    [Fact]
    public async Task Classify_TextInPrivateBytes_IsFound() =>
        Places(await ScannedAsync(new DicomFile().Add(0x00291010, "OB", [0, 1, 2, 3, .. "tel 13900000000"u8, 0])), "mobile").ShouldBe(["00291010"]);

    [Fact]
    public async Task Classify_EncapsulatedDocument_IsLookedInto() =>
        Places(await ScannedAsync(new DicomFile().Add(0x00420011, "OB", Pack.Utf8("姓名,手机号\n张三,13800000000\n"))), "mobile")
            .ShouldBe(["attachment 1 (csv): 手机号"]);

    [Fact]
    public async Task Classify_CutShort_IsCorrupt() =>
        (await Sample.ClassifyAsync(Patient(DicomFile.ExplicitLittle).ToBytes()[..^3])).Findings.Reason.ShouldNotBeNull().ShouldStartWith("corrupt: ");

    private static DicomFile Patient(string syntax) => new DicomFile(syntax)
        .Text(0x00100010, "PN", "Zhang^San=张^三")
        .Text(0x00100020, "LO", "A123456")
        .Text(0x00100030, "DA", "19850110")
        .Text(0x00102154, "SH", "13800000000");

    private static async Task<Findings> ScannedAsync(DicomFile file)
    {
        var findings = (await Sample.ClassifyAsync(file.ToBytes())).Findings;
        findings.Reason.ShouldBeNull();
        return findings;
    }

    private static IReadOnlyList<string> Places(Findings findings, string category) =>
        findings.Categories.Single(found => found.Id == category).Places;
}
