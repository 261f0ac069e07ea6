using System.Formats.Tar;
using System.IO.Compression;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Archives;

public class ArchiveTests
{
    private static readonly byte[] Table = Pack.Utf8("姓名,身份证号\n张三,440106198501100002\n");
    private static readonly byte[] Text = Pack.Utf8("Call Mr Chan at 13800000000.\n");

    public static TheoryData<string, byte[]> Archives => new()
    {
        { "zip", Pack.Zip(("a", Table), ("b", Text)) },
        { "zip", Pack.Zip(CompressionLevel.NoCompression, ("a", Table), ("folder/", []), ("b", Text)) },
        { "zip", Pack.StreamedZip(("a", Table), ("b", Text)) },
        { "zip", Pack.Zip(("a.zip", Pack.Zip(("a", Table))), ("b.gz", Pack.Gzip(Text))) },
        { "tar", Pack.Tar(TarEntryFormat.Pax, ("a", Table), ("b", Text)) },
        { "tar", Pack.Tar(TarEntryFormat.Ustar, ("a", Table), ("b", Text)) },
        { "tar", Pack.Tar(TarEntryFormat.Gnu, ("a", Table), (new string('n', 300), Text)) },
        { "tar", Pack.Tar(TarEntryFormat.V7, ("a", Table), ("b", Text)) },
        { "gzip", Pack.Gzip(Pack.Tar(("a", Table), ("b", Text))) },
        { "gzip", Pack.Gzip(Pack.Gzip(Pack.Zip(("a", Table), ("b", Text)))) },
    };

    [Theory]
    [MemberData(nameof(Archives))]
    public async Task Classify_Archive_FindsWhatItsMembersHold(string format, byte[] archive)
    {
        var findings = (await Sample.ClassifyAsync(archive)).Findings;

        findings.Reason.ShouldBeNull();
        findings.Format.ShouldBe(format);
        findings.Categories.Select(category => category.Id).ShouldBe(["cn_resident_id", "mobile", "person_name"]);
        (findings.Records, findings.Persons).ShouldBe((2, 2));
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public async Task Classify_ArchiveThatCannotSeek_GivesTheSame(string format, byte[] archive)
    {
        var result = await new Classifier(Sample.Options).ClassifyAsync(
            new PiecewiseStream(archive, 100), null, TestContext.Current.CancellationToken);

        result.Findings.ToUtf8Json().ShouldBe((await Sample.ClassifyAsync(archive)).Findings.ToUtf8Json(), format);
    }

    [Fact]
    public async Task Classify_NestedMembers_AreNamedByNumberAndFormat()
    {
        var archive = Pack.Zip(("张三.txt", Text), ("李四.tgz", Pack.Gzip(Pack.Tar(("readme", Pack.Utf8("nothing")), ("王五.csv", Table)))));

        var findings = (await Sample.ClassifyAsync(archive)).Findings;

        Places(findings, "cn_resident_id").ShouldBe(["member 2 (tar), member 2 (csv): 身份证号"]);
        Places(findings, "mobile").ShouldBe(["member 1 (text): line 1"]);
    }

    [Fact]
    public async Task Classify_SamePersonInTwoMembers_IsOne() =>
        (await Sample.ClassifyAsync(Pack.Zip(("a", Table), ("b", Table)))).Findings.Persons.ShouldBe(1);

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    public async Task Classify_MemberNamedAfterAPerson_FindsTheName(string format)
    {
        (string, byte[]) member = ("resume-13800000000.txt", Pack.Utf8("nothing"));

        var findings = (await Sample.ClassifyAsync(format == "zip" ? Pack.Zip(member) : Pack.Tar(member))).Findings;

        Places(findings, "mobile").ShouldBe(["names: line 1"]);
        findings.Records.ShouldBe(1);
    }

    [Fact]
    public async Task Classify_MemberThatIsNotLookedInto_MakesTheWholeUnscannable()
    {
        var inner = Pack.Zip(("a", Table), ("张三.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));

        var findings = (await Sample.ClassifyAsync(Pack.Zip(("a", Table), ("b", inner)))).Findings;

        findings.Verdict.ShouldBe(Verdict.Unscannable);
        findings.Reason.ShouldBe("format: member 2 (zip), member 2 (png): The format was recognised, and is not one that is looked into.");
    }

    [Fact]
    public async Task Classify_EmptyMembers_HideNothing() =>
        (await Sample.ClassifyAsync(Pack.Zip(("empty", []), ("a", Table)))).Findings.Verdict.ShouldBe(Verdict.Scanned);

    private static IReadOnlyList<string> Places(Findings findings, string category) =>
        findings.Categories.Single(found => found.Id == category).Places;
}
