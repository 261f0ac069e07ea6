using System.Text.Json;
using Baygate.Evidence;
using Baygate.Transfers.Api;
using Baygate.Transfers.People;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Agreements;

/// <summary>
/// Writes the register: proposals and what second officers say of them, each a signed statement that is created and never changed. Of two
/// who write the same at once one finds the name taken, and what stands there counts.
/// </summary>
/// <param name="zones">The zones with their storage and keys.</param>
/// <param name="register">Reads what is there.</param>
/// <param name="time">The clock.</param>
public sealed class AgreementBook(ZoneDirectory zones, AgreementRegister register, TimeProvider time)
{
    private readonly EvidenceStore _statements = new(zones, Containers.Agreements);

    /// <summary>Proposes an agreement's next version.</summary>
    /// <param name="agreement">The agreement; it has passed <see cref="AgreementValidator"/>.</param>
    /// <param name="ifVersion">The version to change, or null to register a new agreement.</param>
    /// <param name="person">The compliance officer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The stored version, or null when another version is the latest.</returns>
    public async Task<RegisteredAgreement?> ProposeAsync(
        Agreement agreement, int? ifVersion, Person person, CancellationToken cancellationToken)
    {
        var latest = (await register.HistoryAsync(agreement.Id, cancellationToken))?.Latest.Registered.Version ?? 0;
        if (latest != (ifVersion ?? 0)) return null;

        var next = new RegisteredAgreement(latest + 1, agreement, person.ToString(), time.GetUtcNow());
        var stored = await _statements.PutOnceAsync(
            agreement.Origin,
            AgreementNames.Version(agreement.Id, next.Version),
            StatementKinds.Agreement,
            [new Subject($"{agreement.Id}/{next.Version}", Sha256Digest.Of(JsonOf(next)))],
            next,
            cancellationToken);
        return JsonOf(stored).AsSpan().SequenceEqual(JsonOf(next)) ? stored : null;
    }

    /// <summary>Records what a second officer says of a version.</summary>
    /// <param name="version">The version, as it was reviewed.</param>
    /// <param name="confirmed">Yes or no.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="person">The officer; not the one who proposed it, if it is confirmed.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>True when recorded, false when somebody was faster.</returns>
    /// <exception cref="ArgumentException">The officer confirms what they proposed.</exception>
    internal async Task<bool> ReviewAsync(
        AgreementRecord version, bool confirmed, string? reason, Person person, CancellationToken cancellationToken)
    {
        var (number, agreement) = (version.Registered.Version, version.Registered.Agreement);
        if (confirmed && person.ToString() == version.Registered.PutBy) throw new ArgumentException("Nobody confirms their own proposal.", nameof(person));

        var mine = new AgreementReviewStatement(agreement.Id, number, version.Sha256, confirmed, person.ToString(), reason, time.GetUtcNow());
        var subject = new Subject($"{agreement.Id}/{number}", Sha256Digest.Parse(version.Sha256));
        var stored = await _statements.PutOnceAsync(
            agreement.Origin, AgreementNames.Review(agreement.Id, number), StatementKinds.AgreementReview, [subject], mine, cancellationToken);
        return stored == mine;
    }

    private static byte[] JsonOf(RegisteredAgreement registered) => JsonSerializer.SerializeToUtf8Bytes(registered, ApiJson.Options);
}
