namespace Baygate.Evidence.Tests;

public sealed class BindingDigestTests
{
    private const string Transfer = "tabcdefghijklmnopqrstuvwxyz";
    private static readonly Sha256Digest SealedFile = Sha256Digest.Of("sealed"u8);
    private static readonly Sha256Digest Findings = Sha256Digest.Of("findings"u8);
    private static readonly Sha256Digest Decision = Sha256Digest.Of("decision"u8);

    [Fact]
    public void Compute_TheSpecificationsVector_IsItsDigest() =>
        BindingDigest.Compute(Transfer, SealedFile, Findings, Decision, "2026.1", 3).ToString()
            .ShouldBe("8ec43025fffe35e90842026e44a1742f025a50f96774ba14ed0c612218a1dae5");

    [Fact]
    public void Compute_AnyOnePartChanged_IsAnotherDigest()
    {
        Sha256Digest[] digests =
        [
            BindingDigest.Compute(Transfer, SealedFile, Findings, Decision, "2026.1", 3),
            BindingDigest.Compute("tabcdefghijklmnopqrstuvwxy2", SealedFile, Findings, Decision, "2026.1", 3),
            BindingDigest.Compute(Transfer, Findings, Findings, Decision, "2026.1", 3),
            BindingDigest.Compute(Transfer, SealedFile, SealedFile, Decision, "2026.1", 3),
            BindingDigest.Compute(Transfer, SealedFile, Findings, Findings, "2026.1", 3),
            BindingDigest.Compute(Transfer, SealedFile, Findings, Decision, "2026.2", 3),
            BindingDigest.Compute(Transfer, SealedFile, Findings, Decision, "2026.1", 4),
        ];

        digests.Distinct().Count().ShouldBe(digests.Length);
    }

    [Theory]
    [InlineData("", "2026.1", 1)]
    [InlineData(Transfer, "", 1)]
    [InlineData(Transfer, "2026.1", 0)]
    public void Compute_AMissingPart_IsRefused(string transfer, string rulebook, int agreement) =>
        Should.Throw<ArgumentException>(() => BindingDigest.Compute(transfer, SealedFile, Findings, Decision, rulebook, agreement));
}
