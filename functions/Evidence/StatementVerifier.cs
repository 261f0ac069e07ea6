using System.Security.Cryptography;

namespace Baygate.Evidence;

/// <summary>
/// Checks envelopes against a fixed set of trusted public keys, offline. One valid signature of one trusted key suffices; signatures of
/// other keys are passed over, as DSSE asks. Safe for several threads.
/// </summary>
public sealed class StatementVerifier
{
    private const string PublicKeyLabel = "PUBLIC KEY";

    private readonly Dictionary<string, ECParameters> _keys = [];

    /// <summary>Trusts the given keys.</summary>
    /// <param name="publicKeys">SubjectPublicKeyInfo in PEM (RFC 7468), one key in each text.</param>
    /// <exception cref="ArgumentException">A text is not exactly one public key on P-256.</exception>
    public StatementVerifier(IEnumerable<string> publicKeys)
    {
        foreach (var pem in publicKeys)
        {
            using var key = ECDsa.Create();
            Import(key, pem);
            _keys[P256.KeyIdOf(key)] = key.ExportParameters(includePrivateParameters: false);
        }
    }

    /// <summary>Reads and verifies an envelope.</summary>
    /// <param name="json">The envelope's JSON in UTF-8, from anywhere.</param>
    public VerificationResult Verify(ReadOnlySpan<byte> json) =>
        Envelope.TryParse(json, out var envelope) ? Verify(envelope) : new VerificationResult(VerificationCode.EnvelopeMalformed);

    /// <summary>Verifies an envelope.</summary>
    /// <param name="envelope">The envelope.</param>
    public VerificationResult Verify(Envelope envelope)
    {
        if (envelope.PayloadType != Envelope.StatementPayloadType) return new VerificationResult(VerificationCode.PayloadTypeUnknown);
        if (envelope.Signatures.Count == 0) return new VerificationResult(VerificationCode.SignatureMissing);

        var signed = LengthPrefixed.PreAuthentication(envelope.PayloadType, envelope.Payload);
        var known = envelope.Signatures.Where(signature => _keys.ContainsKey(signature.KeyId)).ToList();
        if (known.Count == 0) return new VerificationResult(VerificationCode.KeyUnknown);

        var valid = known.Find(signature => Holds(signature, signed));
        if (valid is null) return new VerificationResult(VerificationCode.SignatureInvalid);

        return Statement.TryParse(envelope.Payload, out var statement)
            ? new VerificationResult(statement, valid.KeyId)
            : new VerificationResult(VerificationCode.StatementMalformed);
    }

    private bool Holds(EnvelopeSignature signature, byte[] signed)
    {
        using var key = ECDsa.Create(_keys[signature.KeyId]);
        return key.VerifyData(signed, signature.Value.Span, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static void Import(ECDsa key, string pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || !pem.AsSpan()[fields.Label].SequenceEqual(PublicKeyLabel))
            throw new ArgumentException("Not a public key in PEM.", nameof(pem));

        try
        {
            key.ImportFromPem(pem);
        }
        catch (CryptographicException e)
        {
            throw new ArgumentException("Not a public key on P-256.", nameof(pem), e);
        }
    }
}
