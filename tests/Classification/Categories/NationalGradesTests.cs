using Baygate.Classification.Categories;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Categories;

/// <summary>The mapping of the national levels to the product scale (law, T16e).</summary>
public class NationalGradesTests
{
    [Theory]
    [InlineData(1, 1, 1, Grade.P1)]
    [InlineData(2, 2, 2, Grade.P2)]
    [InlineData(1, null, 3, Grade.P2)]
    [InlineData(3, 3, 4, Grade.P3)]
    [InlineData(2, null, 4, Grade.P3)]
    [InlineData(2, 3, null, Grade.P3)]
    [InlineData(4, null, null, Grade.P4)]
    [InlineData(2, 4, null, Grade.P4)]
    [InlineData(2, null, 5, Grade.P4)]
    [InlineData(3, 5, null, Grade.P5)]
    public void Grade_OfNationalLevels_IsTheHighestOfTheMapping(int general, int? finance, int? health, Grade grade) =>
        new NationalGrades(general, finance, health).Grade.ShouldBe(grade);

    [Theory]
    [InlineData("person_name", Grade.P2, "GB/T 43697-2024 general 2, JR/T 0197-2020 level 2")]
    [InlineData("cn_resident_id", Grade.P3, "GB/T 43697-2024 general 3, JR/T 0197-2020 level 3")]
    [InlineData("diagnosis", Grade.P3, "GB/T 43697-2024 general 3, JR/T 0197-2020 level 3, GB/T 39725-2020 level 4")]
    [InlineData("infectious_sensitive_disease", Grade.P4, "GB/T 43697-2024 general 4, JR/T 0197-2020 level 3, GB/T 39725-2020 level 5")]
    [InlineData("credential", Grade.P4, "GB/T 43697-2024 general 4, JR/T 0197-2020 level 4")]
    [InlineData("under_14", Grade.P4, "GB/T 43697-2024 general 4, JR/T 0197-2020 level 3")]
    [InlineData("org_id", Grade.P1, "GB/T 43697-2024 general 1, JR/T 0197-2020 level 1")]
    public void NationalOf_Category_NamesItsLevels(string id, Grade grade, string levels)
    {
        var judgement = new CategoryJudgement(idNumberIsSpi: true);
        var category = CategoryCatalogue.All[CategoryCatalogue.IndexOf(id)];

        (judgement.GradeOf(category), judgement.NationalOf(category).ToString()).ShouldBe((grade, levels));
    }

    [Fact]
    public async Task Classify_GeneticData_IsACandidateForImportantData()
    {
        var findings = (await Sample.ClassifyAsync("姓名,基因测序\n张三,rs0000001\n")).Findings;

        findings.ImportantDataCandidates.ShouldHaveSingleItem().Category.ShouldBe("genetic");
        findings.Grade.ShouldBe(Grade.P4);
    }

    [Fact]
    public async Task Classify_SurveyResults_AreACandidateWithoutPersons()
    {
        var findings = (await Sample.ClassifyAsync("编号,大地坐标,高程\n1,x,12.5\n2,y,13.5\n")).Findings;

        findings.ImportantDataCandidates.ShouldHaveSingleItem().Category.ShouldBe("sensitive_geography");
        findings.Persons.ShouldBe(0);
    }

    [Theory]
    [InlineData(100_000, 0)]
    [InlineData(100_001, 1)]
    public async Task Classify_VehiclesOfPersons_AreACandidateAboveAHundredThousand(int persons, int candidates)
    {
        var rows = string.Concat(Enumerable.Range(0, persons).Select(row => $"user{row}@example.com,粤B{row:D5}\n"));

        (await Sample.ClassifyAsync("email,车牌号\n" + rows)).Findings.ImportantDataCandidates.Count.ShouldBe(candidates);
    }
}
