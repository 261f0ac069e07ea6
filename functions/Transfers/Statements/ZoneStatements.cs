using System.Collections.Concurrent;
using Baygate.Evidence;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Statements;

/// <summary>Signs statements with a zone's key and verifies them with its public keys.</summary>
/// <param name="zones">The zones with their keys.</param>
internal sealed class ZoneStatements(ZoneDirectory zones)
{
    private readonly ConcurrentDictionary<Zone, StatementVerifier> _verifiers = new();

    /// <summary>Signs a statement.</summary>
    /// <returns>The envelope's JSON.</returns>
    public async Task<byte[]> SignAsync<T>(Zone zone, string kind, IReadOnlyList<Subject> subjects, T predicate, CancellationToken cancellationToken)
        where T : class
    {
        var envelope = await Envelope.SignAsync(Statement.Create(kind, subjects, predicate), zones.Keys(zone).Signer, cancellationToken);
        return envelope.ToJson();
    }

    /// <summary>Verifies an envelope and reads what it says.</summary>
    /// <exception cref="StepFaultException">It does not verify, or is of another kind.</exception>
    public async Task<T> ReadAsync<T>(Zone zone, byte[] envelope, string kind, CancellationToken cancellationToken)
        where T : class
    {
        var result = (await VerifierAsync(zone, cancellationToken)).Verify(envelope);
        if (result.Code == VerificationCode.KeyUnknown)
        {
            // Perhaps a version of the signing key that is younger than what was read of them.
            _verifiers.TryRemove(zone, out _);
            result = (await VerifierAsync(zone, cancellationToken)).Verify(envelope);
        }

        return result.Statement?.ReadPredicate<T>(kind) ?? throw new StepFaultException(ReasonCodes.RecordTampered);
    }

    private async Task<StatementVerifier> VerifierAsync(Zone zone, CancellationToken cancellationToken)
    {
        if (_verifiers.TryGetValue(zone, out var known)) return known;
        var keys = await zones.Keys(zone).SigningPublicKeys(cancellationToken);
        return _verifiers.GetOrAdd(zone, new StatementVerifier(keys));
    }
}
