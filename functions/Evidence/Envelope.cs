using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Baygate.Evidence;

/// <summary>
/// A signed statement as it is stored and sent: a DSSE envelope (github.com/secure-systems-lab/dsse, protocol 1.0.2). Its payload can only
/// be had through a <see cref="StatementVerifier"/>.
/// </summary>
public sealed class Envelope
{
    /// <summary>The greatest length of an envelope's JSON in bytes.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>The only payload type that is signed or accepted.</summary>
    public const string StatementPayloadType = "application/vnd.in-toto+json";

    /// <summary>The greatest number of signatures.</summary>
    internal const int MaxSignatures = 16;

    internal Envelope(string payloadType, ReadOnlyMemory<byte> payload, IReadOnlyList<EnvelopeSignature> signatures)
    {
        PayloadType = payloadType;
        Payload = payload;
        Signatures = signatures;
    }

    internal string PayloadType { get; }

    internal ReadOnlyMemory<byte> Payload { get; }

    internal IReadOnlyList<EnvelopeSignature> Signatures { get; }

    /// <summary>Signs a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="signer">The key.</param>
    /// <param name="cancellationToken">Stops a remote signer.</param>
    /// <exception cref="InvalidOperationException">The signer answered something else than an IEEE P1363 signature.</exception>
    public static async Task<Envelope> SignAsync(Statement statement, IStatementSigner signer, CancellationToken cancellationToken)
    {
        var signed = LengthPrefixed.PreAuthentication(StatementPayloadType, statement.Bytes);
        var signature = await signer.SignAsync(signed, cancellationToken);
        if (signature.Length != P256.SignatureSize)
            throw new InvalidOperationException($"A signer must answer {P256.SignatureSize} bytes, r then s.");

        return new Envelope(StatementPayloadType, statement.Bytes, [new EnvelopeSignature(signer.KeyId, signature)]);
    }

    /// <summary>Reads an envelope's JSON and verifies nothing.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="envelope">The envelope, or null.</param>
    /// <returns>False when the JSON is longer than <see cref="MaxLength"/>, malformed, or breaks another rule for envelopes.</returns>
    public static bool TryParse(ReadOnlySpan<byte> json, [NotNullWhen(true)] out Envelope? envelope)
    {
        envelope = null;
        if (json.Length > MaxLength || JsonRules.Read(json, JsonRules.EnvelopeShape) is not { } read) return false;
        if (read.Signatures.Count > MaxSignatures || StrictBase64.Decode(read.Payload) is not { } payload) return false;

        var signatures = new List<EnvelopeSignature>(read.Signatures.Count);
        foreach (var signature in read.Signatures)
        {
            if (signature is null || StrictBase64.Decode(signature.Sig) is not { } value) return false;
            signatures.Add(new EnvelopeSignature(signature.Keyid, value));
        }

        envelope = new Envelope(read.PayloadType, payload, signatures);
        return true;
    }

    /// <summary>Writes the envelope as JSON in UTF-8, without a byte order mark or white space.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(
        new EnvelopeJson(
            Convert.ToBase64String(Payload.Span),
            PayloadType,
            [.. Signatures.Select(signature => new SignatureJson(Convert.ToBase64String(signature.Value.Span), signature.KeyId))]),
        JsonRules.EnvelopeShape);
}
