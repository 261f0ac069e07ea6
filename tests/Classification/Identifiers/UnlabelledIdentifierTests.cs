namespace Baygate.Classification.Tests.Identifiers;

/// <summary>Types whose form or check digits are hardly anything else.</summary>
public class UnlabelledIdentifierTests
{
    [Theory]
    [InlineData("931156197001010007", "cn_foreigner_pr_18")]
    [InlineData("E000000008CHN8501101F3001019<<<<<<<<<<<<<<<6", "mrz")]
    [InlineData("E000000008CHN8501101F3001019Z1<<<<<<<<<<<<82", "mrz")]
    [InlineData("L000000<<7PRT8501101M3001019<<<<<<<<<<<<<<08", "mrz")]
    [InlineData("8501101M3001019PRT<<<<<<<<<<<4", "mrz")]
    [InlineData("2088000000000000", "alipay_uid")]
    [InlineData("诊断为I10.x00x002。", "icd10")]
    [InlineData("at 22.54310,114.05790 now", "gps")]
    [InlineData("22°32'35\"N 114°03'28\"E", "gps")]
    [InlineData("0000.5e00.5301", "mac")]
    public void Scan_DistinctForm_IsFound(string text, string type) => Found.Types(text).ShouldBe(type);

    [Theory]
    [InlineData("931156197001010008", "a wrong check character")]
    [InlineData("911840198513100007", "no date")]
    [InlineData("E000000008CHN8501102F3001019<<<<<<<<<<<<<<<6", "a wrong check digit")]
    [InlineData("8501101M3001018PRT<<<<<<<<<<<4", "a wrong check digit")]
    [InlineData("440106", "a division")]
    [InlineData("440106,440304,440402,441900", "divisions")]
    [InlineData("445901198501100006", "a prefecture that never was")]
    [InlineData("loss 1.54310,98.05790", "outside China")]
    [InlineData("550e8400-e29b-41d4-a716-446655440000", "a GUID")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "a hash")]
    [InlineData("1732400000000", "milliseconds since 1970")]
    [InlineData("20261123120000", "a moment")]
    [InlineData("9787111000006", "an ISBN")]
    [InlineData("6901234567892", "an EAN")]
    [InlineData("SF1000000000001", "a tracking number")]
    [InlineData("1.2.3.4-beta, v12.13.14.15", "versions")]
    public void Scan_NearMiss_FindsNothing(string text, string why) => Found.Types(text).ShouldBe("", why);

    [Fact]
    public void BirthDate_OfAMachineReadableLine_IsTheHolders() =>
        Found.Matches("E000000008CHN8501101F3001019<<<<<<<<<<<<<<<6").ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(match => match.Type.BirthDate(match.Value).ShouldBe(new DateOnly(1985, 1, 10)));
}
