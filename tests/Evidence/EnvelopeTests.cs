using System.Text;
using System.Text.Json;
using CsCheck;

namespace Baygate.Evidence.Tests;

public sealed class EnvelopeTests : IDisposable
{
    private readonly Fixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task ToJson_ASignedStatement_HasTheFormOfTheSpecification()
    {
        var envelope = await _fixture.SignAsync();

        var payload = Convert.ToBase64String(_fixture.Statement.Bytes.Span);
        var signature = Convert.ToBase64String(envelope.Signatures[0].Value.Span);
        Encoding.UTF8.GetString(envelope.ToJson()).ShouldBe(
            $$"""{"payload":"{{payload}}","payloadType":"application/vnd.in-toto+json",""" +
            $$""" "signatures":[{"keyid":"{{_fixture.Signer.KeyId}}","sig":"{{signature}}"}]}""".TrimStart());
    }

    [Fact]
    public async Task TryParse_WhatWasWritten_WritesTheSame()
    {
        var json = (await _fixture.SignAsync()).ToJson();

        Envelope.TryParse(json, out var envelope).ShouldBeTrue();

        envelope.ToJson().ShouldBe(json);
    }

    [Fact]
    public void TryParse_Base64OfAnyBytes_ReadsBothAlphabets() => Gen.Byte.Array[0, 40].Sample(bytes =>
    {
        var standard = Convert.ToBase64String(bytes);
        return Payload(standard)!.SequenceEqual(bytes) && Payload(standard.Replace('+', '-').Replace('/', '_'))!.SequenceEqual(bytes);
    });

    [Theory]
    [InlineData("YQ")]
    [InlineData("YQ=")]
    [InlineData("YR==")]
    [InlineData(" YQ==")]
    [InlineData("YQ==\\n")]
    [InlineData("+-++")]
    [InlineData("YQ==YQ==")]
    [InlineData("é")]
    public void TryParse_OtherBase64_IsRefused(string text) => Payload(text).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"payload":"YQ==","payloadType":"t"}""")]
    [InlineData("""{"payload":"YQ==","signatures":[]}""")]
    [InlineData("""{"payloadType":"t","signatures":[]}""")]
    [InlineData("""{"payload":null,"payloadType":"t","signatures":[]}""")]
    [InlineData("""{"payload":"YQ==","payloadType":"t","signatures":[null]}""")]
    [InlineData("""{"payload":"YQ==","payloadType":"t","signatures":[{"keyid":"k"}]}""")]
    [InlineData("""{"payload":"YQ==","payload":"Yg==","payloadType":"t","signatures":[]}""")]
    [InlineData("""{"payload":"YQ==","payloadType":"t","signatures":[]} {}""")]
    [InlineData("""{"payload":"YQ==","payloadType":"t","signatures":[],}""")]
    [InlineData("""{"payload":"YQ==","payloadType":"\ud800","signatures":[]}""")]
    public void TryParse_AnotherForm_IsRefused(string json) => Envelope.TryParse(Encoding.UTF8.GetBytes(json), out _).ShouldBeFalse();

    [Fact]
    public void TryParse_MembersNobodyKnows_AreIgnored() =>
        Envelope.TryParse("""{"payload":"","payloadType":"t","signatures":[{"sig":"","cert":1}],"extra":1}"""u8, out _).ShouldBeTrue();

    [Theory]
    [InlineData(Envelope.MaxSignatures, true)]
    [InlineData(Envelope.MaxSignatures + 1, false)]
    public void TryParse_ManySignatures_EndAtTheLimit(int count, bool accepted)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new { payload = "", payloadType = "t", signatures = Enumerable.Repeat(new { sig = "" }, count) });

        Envelope.TryParse(json, out _).ShouldBe(accepted);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void TryParse_ALongText_EndsAtTheLimit(int over, bool accepted)
    {
        var text = """{"payload":"","payloadType":"t","signatures":[]}""".PadRight(Envelope.MaxLength + over);

        Envelope.TryParse(Encoding.UTF8.GetBytes(text), out _).ShouldBe(accepted);
    }

    [Fact]
    public async Task SignAsync_ASignerThatAnswersDer_IsRefused() =>
        await Should.ThrowAsync<InvalidOperationException>(
            () => Envelope.SignAsync(_fixture.Statement, new DerSigner(_fixture.Key), TestContext.Current.CancellationToken));

    private static byte[]? Payload(string text) =>
        Envelope.TryParse(Encoding.UTF8.GetBytes($$"""{"payload":"{{text}}","payloadType":"t","signatures":[]}"""), out var envelope)
            ? envelope.Payload.ToArray()
            : null;
}
