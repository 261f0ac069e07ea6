using System.Runtime.CompilerServices;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests;

/// <summary>What the walk-through promises of the files in infra/local/samples rests on these findings.</summary>
public class SampleFilesTests
{
    [Theory]
    [InlineData("dongguan-telemetry.csv", 0, 0, Grade.P1)]
    [InlineData("foshan-orders.csv", 0, 0, Grade.P1)]
    [InlineData("guangzhou-patients.csv", 180, 180, Grade.P4)]
    [InlineData("hongkong-customers.csv", 160, 160, Grade.P3)]
    [InlineData("macau-guests.csv", 130, 130, Grade.P3)]
    [InlineData("shenzhen-customers.csv", 240, 240, Grade.P3)]
    public async Task Classify_SampleFile_HasItsPersonsAndGrade(string file, int persons, int sensitivePersons, Grade grade)
    {
        var findings = (await Sample.ClassifyAsync(await ReadAsync(file))).Findings;

        (findings.Persons, findings.SensitivePersons, findings.Grade).ShouldBe((persons, sensitivePersons, grade));
        findings.Categories.Any(category => category.Class != DataClass.General).ShouldBe(persons > 0);
    }

    [Fact]
    public async Task Classify_SampleFileCutOff_IsUnscannable() =>
        (await Sample.ClassifyAsync(await ReadAsync("shenzhen-customers-cut.csv"))).Findings.Reason!.ShouldStartWith("table_truncated");

    private static Task<byte[]> ReadAsync(string file, [CallerFilePath] string thisFile = "") => File.ReadAllBytesAsync(
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "infra", "local", "samples", file), TestContext.Current.CancellationToken);
}
