using System.Runtime.CompilerServices;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests;

/// <summary>What the walk-through promises of the files in infra/local/samples rests on these findings.</summary>
public class SampleFilesTests
{
    private const string Archive = "shenzhen-after-sales.zip";

    [Theory]
    [InlineData("dongguan-telemetry.csv", 0, 0, Grade.P1)]
    [InlineData("foshan-orders.csv", 0, 0, Grade.P1)]
    [InlineData("guangzhou-patients.csv", 180, 180, Grade.P4)]
    [InlineData("hongkong-customers.csv", 160, 160, Grade.P3)]
    [InlineData("macau-guests.csv", 130, 130, Grade.P3)]
    [InlineData("shenzhen-customers.csv", 240, 240, Grade.P3)]
    [InlineData(Archive, 60, 60, Grade.P3)]
    public async Task Classify_SampleFile_HasItsPersonsAndGrade(string file, int persons, int sensitivePersons, Grade grade)
    {
        var findings = (await Sample.ClassifyAsync(await ReadAsync(file))).Findings;

        (findings.Persons, findings.SensitivePersons, findings.Grade).ShouldBe((persons, sensitivePersons, grade));
        findings.Categories.Any(category => category.Class != DataClass.General).ShouldBe(persons > 0);
    }

    [Fact]
    public async Task Classify_SampleFileCutOff_IsUnscannable() =>
        (await Sample.ClassifyAsync(await ReadAsync("shenzhen-customers-cut.csv"))).Findings.Reason!.ShouldStartWith("table_truncated");

    // Run with BAYGATE_UPDATE_DOCS=1 to write the archive anew.
    [Fact]
    public async Task Classify_SampleArchive_IsWhatItIsMadeOf()
    {
        var lines = Sample.Encoding("gb18030").GetString(await ReadAsync("shenzhen-customers.csv")).Split("\r\n".ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
        var made = SampleArchive.Make(lines);
        if (Environment.GetEnvironmentVariable("BAYGATE_UPDATE_DOCS") is not null)
            await File.WriteAllBytesAsync(PathOf(Archive), made, TestContext.Current.CancellationToken);

        var kept = await Sample.ClassifyAsync(await ReadAsync(Archive));

        kept.Persons.ShouldBe((await Sample.ClassifyAsync(made)).Persons);
        kept.Findings.Categories.Single(category => category.Id == "cn_resident_id").Places.ShouldBe(
        [
            "member 1 (csv): 身份证号", "member 2 (xlsx), sheet 2: 身份证号", "member 3 (pdf): page 1", "member 4 (json): $[*].customer.id_number",
            "member 5 (tar), member 1 (csv): 身份证号",
        ]);
    }

    private static string PathOf(string file, [CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "infra", "local", "samples", file);

    private static Task<byte[]> ReadAsync(string file) => File.ReadAllBytesAsync(PathOf(file), TestContext.Current.CancellationToken);
}
