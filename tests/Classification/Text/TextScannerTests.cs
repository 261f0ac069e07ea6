using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Text;

public class TextScannerTests
{
    [Fact]
    public async Task Classify_Text_NamesLineRanges()
    {
        var findings = (await Sample.ClassifyAsync("一\n13800000000\n\n13800000001\n13800000002\n二\n")).Findings;

        findings.Format.ShouldBe("text");
        findings.Records.ShouldBe(5);
        findings.Categories.ShouldHaveSingleItem().Places.ShouldBe(["line 2", "lines 4-5"]);
    }

    [Theory]
    [InlineData("身份证440106198501100002 手机13800000000", 1)]
    [InlineData("手机13800000000、13800000001，证件440106198501100002", 2)]
    [InlineData("13800000000\n再打 138 0000 0000", 1)]
    [InlineData("nobody here", 0)]
    [InlineData("from 192.0.2.10 to 192.0.2.11\n192.0.2.10 again", 2)]
    [InlineData("公司91440300MA50000063", 0)]
    [InlineData("-----BEGIN PRIVATE KEY-----", 0)]
    public async Task Classify_Text_CountsPersonsByLine(string text, int persons) =>
        (await Sample.ClassifyAsync(text)).Findings.Persons.ShouldBe(persons);

    [Fact]
    public async Task Classify_TextWithAChild_CountsTheMinor()
    {
        var text = $"child {Sample.ResidentId(new DateOnly(2016, 2, 29))}, parent 440106198501100002";

        var findings = (await Sample.ClassifyAsync(text)).Findings;

        (findings.Persons, findings.Minors, findings.Grade).ShouldBe((2, 1, Grade.P4));
    }

    [Fact]
    public async Task Classify_TextWithASecret_IsOfTheGradeOfCredentials()
    {
        var findings = (await Sample.ClassifyAsync("key:\n-----BEGIN RSA PRIVATE KEY-----\nx")).Findings;

        (findings.Categories.ShouldHaveSingleItem().Id, findings.Grade).ShouldBe(("credential", Grade.P4));
    }

    [Fact]
    public async Task Classify_ManyLines_NamesTheFirstPlacesOnly()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(_ => "13800000000\n\n"));

        (await Sample.ClassifyAsync(text)).Findings.Categories[0].Places.Count.ShouldBe(Sample.Options.Limits.MaxPlaces);
    }
}
