using System.Security.Cryptography;

namespace Baygate.Evidence.Tests;

/// <summary>A signing key, a statement of the shape callers make, and the verifier that trusts the key.</summary>
internal sealed class Fixture : IDisposable
{
    public const string Kind = "approval";

    private static readonly Predicate Claim = new(
        "t0001", true, null, ["Transfer.Approve", "審批 +\u202e"], new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(8)));

    public Fixture()
    {
        Signer = new EcdsaStatementSigner(Key);
        PublicKey = Key.ExportSubjectPublicKeyInfoPem();
        Verifier = new StatementVerifier([PublicKey]);
    }

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public EcdsaStatementSigner Signer { get; }

    public string PublicKey { get; }

    public StatementVerifier Verifier { get; }

    public Statement Statement { get; } = Statement.Create(Kind, [new Subject("payload", Sha256Digest.Of("sealed"u8))], Claim);

    public Task<Envelope> SignAsync() => Envelope.SignAsync(Statement, Signer, TestContext.Current.CancellationToken);

    public void Dispose() => Key.Dispose();
}
