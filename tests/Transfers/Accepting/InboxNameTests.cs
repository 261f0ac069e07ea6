using Baygate.Transfers.Accepting;
using CsCheck;

namespace Baygate.Transfers.Tests.Accepting;

public sealed class InboxNameTests
{
    [Theory]
    [InlineData("dg-hk/客戶 2026.csv", "dg-hk")]
    [InlineData("abc/x/y/z", "abc")]
    public void TryParse_ValidName_GivesTheAgreement(string blobName, string agreementId) =>
        (InboxName.TryParse(blobName, out var name) ? name.AgreementId : null).ShouldBe(agreementId);

    [Theory]
    [InlineData("ab/x")]
    [InlineData("-bc/x")]
    [InlineData("ABC/x")]
    [InlineData("abc/\u200Fx")]
    [InlineData("abc/x\u2028y")]
    [InlineData("abc/x\U000E0041")]
    [InlineData("abc\n/x")]
    [InlineData("")]
    public void TryParse_InvalidName_IsFalse(string blobName) => InboxName.TryParse(blobName, out _).ShouldBeFalse();

    [Fact]
    public void TryParse_AnyText_GivesAnAgreementIdOrIsFalse() => Gen.String.Sample(text =>
        InboxName.TryParse($"abc/{text}", out var name).ShouldBe(InboxName.IsAgreementId(name.AgreementId)));
}
