using System.Security.Cryptography;
using CsCheck;

namespace Baygate.Evidence.Tests;

public sealed class StatementVerifierTests : IDisposable
{
    private readonly Fixture _fixture = new();
    private readonly Fixture _stranger = new();

    public void Dispose()
    {
        _fixture.Dispose();
        _stranger.Dispose();
    }

    [Fact]
    public async Task Verify_ASignedStatement_AnswersWhatWasSigned()
    {
        var result = _fixture.Verifier.Verify((await _fixture.SignAsync()).ToJson());

        result.IsValid.ShouldBeTrue();
        result.KeyId.ShouldBe(_fixture.Signer.KeyId);
        result.Statement.Subjects.ShouldBe(_fixture.Statement.Subjects);
        result.Statement.ReadPredicate<Predicate>(Fixture.Kind).ShouldBeEquivalentTo(_fixture.Statement.ReadPredicate<Predicate>(Fixture.Kind));
    }

    [Fact]
    public async Task Verify_AnyBitOfThePayloadFlipped_IsSignatureInvalid()
    {
        var envelope = await _fixture.SignAsync();
        EachFlip(envelope.Payload).Sample(payload =>
            Code(new Envelope(envelope.PayloadType, payload, envelope.Signatures)) == VerificationCode.SignatureInvalid);
    }

    [Fact]
    public async Task Verify_AnyBitOfTheSignatureFlipped_IsSignatureInvalid()
    {
        var envelope = await _fixture.SignAsync();
        EachFlip(envelope.Signatures[0].Value).Sample(value =>
            Code(Signed(envelope, _fixture.Signer.KeyId, value)) == VerificationCode.SignatureInvalid);
    }

    [Fact]
    public async Task Verify_AnyCharacterOfTheKeyIdChanged_IsKeyUnknown()
    {
        var envelope = await _fixture.SignAsync();
        var keyId = _fixture.Signer.KeyId;
        Gen.Select(Gen.Int[0, keyId.Length - 1], Gen.Char).Where((index, character) => keyId[index] != character).Sample((index, character) =>
            Code(Signed(envelope, string.Concat(keyId.AsSpan(0, index), [character], keyId.AsSpan(index + 1)), envelope.Signatures[0].Value))
            == VerificationCode.KeyUnknown);
    }

    [Fact]
    public async Task Verify_AnyByteOfTheJsonReplaced_NeverAnswersAnotherStatement()
    {
        var json = (await _fixture.SignAsync()).ToJson();
        var verifier = _fixture.Verifier;
        Gen.Select(Gen.Int[0, json.Length - 1], Gen.Byte).Sample((index, value) =>
        {
            byte[] changed = [.. json];
            changed[index] = value;
            var result = verifier.Verify(changed);
            return !result.IsValid || result.Statement.Bytes.Span.SequenceEqual(_fixture.Statement.Bytes.Span);
        });
    }

    [Fact]
    public async Task Verify_CutAnywhere_IsEnvelopeMalformed()
    {
        var json = (await _fixture.SignAsync()).ToJson();
        Gen.Int[0, json.Length - 1].Sample(length => _fixture.Verifier.Verify(json.AsSpan(0, length)).Code == VerificationCode.EnvelopeMalformed);
    }

    [Fact]
    public async Task Verify_ByAnotherKey_IsKeyUnknown() =>
        _stranger.Verifier.Verify(await _fixture.SignAsync()).Code.ShouldBe(VerificationCode.KeyUnknown);

    [Fact]
    public async Task Verify_AStrangersSignatureUnderATrustedKeyId_IsSignatureInvalid() =>
        Code(Signed(await _stranger.SignAsync(), _fixture.Signer.KeyId, (await _stranger.SignAsync()).Signatures[0].Value))
            .ShouldBe(VerificationCode.SignatureInvalid);

    [Fact]
    public async Task Verify_ADerSignature_IsSignatureInvalid()
    {
        var envelope = await _fixture.SignAsync();
        var der = await new DerSigner(_fixture.Key).SignAsync(
            LengthPrefixed.PreAuthentication(envelope.PayloadType, envelope.Payload), TestContext.Current.CancellationToken);

        Code(Signed(envelope, _fixture.Signer.KeyId, der)).ShouldBe(VerificationCode.SignatureInvalid);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(P256.SignatureSize - 1)]
    [InlineData(P256.SignatureSize + 1)]
    [InlineData(2 * P256.SignatureSize)]
    public async Task Verify_ASignatureOfAnotherLength_IsSignatureInvalid(int length)
    {
        var envelope = await _fixture.SignAsync();
        var value = envelope.Signatures[0].Value.ToArray();
        Array.Resize(ref value, length);

        Code(Signed(envelope, _fixture.Signer.KeyId, value)).ShouldBe(VerificationCode.SignatureInvalid);
    }

    [Fact]
    public async Task Verify_WithoutSignatures_IsSignatureMissing()
    {
        var envelope = await _fixture.SignAsync();

        Code(new Envelope(envelope.PayloadType, envelope.Payload, [])).ShouldBe(VerificationCode.SignatureMissing);
    }

    [Fact]
    public async Task Verify_AnotherPayloadType_IsPayloadTypeUnknown()
    {
        var envelope = await _fixture.SignAsync();

        Code(new Envelope("application/json", envelope.Payload, envelope.Signatures)).ShouldBe(VerificationCode.PayloadTypeUnknown);
    }

    [Fact]
    public void Verify_TheExampleOfDsse_IsPayloadTypeUnknown() => _fixture.Verifier.Verify("""
        {"payload": "aGVsbG8gd29ybGQ=",
         "payloadType": "http://example.com/HelloWorld",
         "signatures": [{"sig": "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="}]}
        """u8).Code.ShouldBe(VerificationCode.PayloadTypeUnknown);

    [Fact]
    public async Task Verify_SignedButNoStatement_IsStatementMalformed()
    {
        var payload = "{}"u8.ToArray();
        var signature = await _fixture.Signer.SignAsync(
            LengthPrefixed.PreAuthentication(Envelope.StatementPayloadType, payload), TestContext.Current.CancellationToken);

        Code(new Envelope(Envelope.StatementPayloadType, payload, [new EnvelopeSignature(_fixture.Signer.KeyId, signature)]))
            .ShouldBe(VerificationCode.StatementMalformed);
    }

    [Fact]
    public async Task Verify_OneValidSignatureAmongOthers_IsValid()
    {
        var envelope = await _fixture.SignAsync();
        var stranger = (await _stranger.SignAsync()).Signatures[0];
        var broken = new EnvelopeSignature(_fixture.Signer.KeyId, new byte[P256.SignatureSize]);

        Code(new Envelope(envelope.PayloadType, envelope.Payload, [stranger, broken, .. envelope.Signatures])).ShouldBe(VerificationCode.Valid);
    }

    [Fact]
    public async Task Verify_AfterAKeyWasReplaced_HoldsForBothKeys()
    {
        var verifier = new StatementVerifier([_fixture.PublicKey, _stranger.PublicKey]);

        VerificationCode[] codes = [verifier.Verify(await _fixture.SignAsync()).Code, verifier.Verify(await _stranger.SignAsync()).Code];

        codes.ShouldBe([VerificationCode.Valid, VerificationCode.Valid]);
    }

    [Fact]
    public void Constructor_AnotherCurve_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Should.Throw<ArgumentException>(() => new StatementVerifier([key.ExportSubjectPublicKeyInfoPem()]));
    }

    [Fact]
    public void Constructor_AnRsaKey_IsRefused()
    {
        using var key = RSA.Create(2048);

        Should.Throw<ArgumentException>(() => new StatementVerifier([key.ExportSubjectPublicKeyInfoPem()]));
    }

    [Fact]
    public void Constructor_APrivateKey_IsRefused() =>
        Should.Throw<ArgumentException>(() => new StatementVerifier([_fixture.Key.ExportPkcs8PrivateKeyPem()]));

    [Fact]
    public void Constructor_TwoKeysInOneText_IsRefused() =>
        Should.Throw<ArgumentException>(() => new StatementVerifier([_fixture.PublicKey + "\n" + _stranger.PublicKey]));

    [Fact]
    public void Constructor_NoPem_IsRefused() => Should.Throw<ArgumentException>(() => new StatementVerifier(["key"]));

    private static Envelope Signed(Envelope envelope, string keyId, ReadOnlyMemory<byte> value) =>
        new(envelope.PayloadType, envelope.Payload, [new EnvelopeSignature(keyId, value)]);

    private static Gen<byte[]> EachFlip(ReadOnlyMemory<byte> bytes) => Gen.Int[0, (bytes.Length * 8) - 1].Select(bit =>
    {
        var changed = bytes.ToArray();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    });

    private VerificationCode Code(Envelope envelope) => _fixture.Verifier.Verify(envelope).Code;
}
