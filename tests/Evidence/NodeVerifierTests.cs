namespace Baygate.Evidence.Tests;

/// <summary>An implementation in another language, written from the specification alone, judges envelopes as this one does.</summary>
public sealed class NodeVerifierTests : IDisposable
{
    private const string Valid = "Valid https://baygate.dev/statements/approval/v1";

    private readonly NodeVerifier _node = new();
    private readonly Fixture _fixture = new();

    public void Dispose()
    {
        _fixture.Dispose();
        _node.Dispose();
    }

    [Fact]
    public async Task Verify_AnEnvelopeMadeHere_IsValid() => (await JudgeAsync(await _fixture.SignAsync())).ShouldBe(Valid);

    [Fact]
    public async Task Verify_TheExampleMadeWithOpenSsl_IsValid() => (await _node.VerifyAsync(Vectors.PublicKey, Vectors.Envelope)).ShouldBe(Valid);

    [Fact]
    public async Task Verify_AChangedPayload_IsInvalidThereAndHere()
    {
        var envelope = await _fixture.SignAsync();
        var payload = envelope.Payload.ToArray();
        payload[^3] ^= 1;
        var tampered = new Envelope(envelope.PayloadType, payload, envelope.Signatures);

        var there = await JudgeAsync(tampered);

        there.ShouldBe(_fixture.Verifier.Verify(tampered.ToJson()).Code.ToString());
        there.ShouldBe(nameof(VerificationCode.SignatureInvalid));
    }

    [Fact]
    public async Task Verify_UnderAnotherKey_IsUnknownThereAndHere()
    {
        var envelope = (await _fixture.SignAsync()).ToJson();

        var there = await _node.VerifyAsync(Vectors.PublicKey, envelope);

        there.ShouldBe(new StatementVerifier([Vectors.PublicKey]).Verify(envelope).Code.ToString());
        there.ShouldBe(nameof(VerificationCode.KeyUnknown));
    }

    private Task<string> JudgeAsync(Envelope envelope) => _node.VerifyAsync(_fixture.PublicKey, envelope.ToJson());
}
