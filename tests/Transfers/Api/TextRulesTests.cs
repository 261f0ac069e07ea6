using Baygate.Transfers.Api;
using CsCheck;

namespace Baygate.Transfers.Tests.Api;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("客戶名單 2026.csv")]
    [InlineData("...")]
    [InlineData(".hidden")]
    [InlineData("👩🏽‍💻.txt")]
    public void CheckFileName_Good_IsTaken(string name) => TextRules.CheckFileName(name).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\nb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\uD800b")]
    public void CheckFileName_Bad_IsRefused(string name) => TextRules.CheckFileName(name).ShouldNotBeNull().Type.Code.ShouldBe("file-name-invalid");

    [Theory]
    [InlineData('\u061C')]
    [InlineData('\u200E')]
    [InlineData('\u200F')]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    public void CheckFileName_TurningTheReadingDirection_IsRefused(char control) =>
        TextRules.CheckFileName($"invoice{control}fdp.exe").ShouldNotBeNull();

    [Fact]
    public void CheckFileName_AtMost255Characters_IsTaken() =>
        Gen.Int[1, 600].Sample(length => (TextRules.CheckFileName(new string('a', length)) is null).ShouldBe(length <= 255));

    [Fact]
    public void CheckFileName_AnyTaken_HasNoSeparatorAndNoControl() => Gen.String.Sample(name =>
    {
        if (TextRules.CheckFileName(name) is null) name.Any(character => character is '/' or '\\' || char.IsControl(character)).ShouldBeFalse();
    });

    [Theory]
    [InlineData("Not covered.\nSee the notice.")]
    [InlineData("不符合通知")]
    public void CheckReason_Readable_IsTaken(string reason) => TextRules.CheckReason(reason).ShouldBeNull();

    [Fact]
    public void CheckReason_TooLong_IsRefused() => TextRules.CheckReason(new string('a', 1001)).ShouldNotBeNull();
}
