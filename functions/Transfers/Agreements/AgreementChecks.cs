using Baygate.Policy;
using Baygate.Transfers.Agreements.Rules;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Agreements;

/// <summary>Checks an agreement by itself and against what the register holds.</summary>
/// <param name="zones">The zones that this host serves.</param>
/// <param name="register">The other agreements.</param>
/// <param name="time">The clock.</param>
public sealed class AgreementChecks(ZoneDirectory zones, AgreementRegister register, TimeProvider time)
{
    /// <summary>Checks an agreement before it is proposed or confirmed.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="earlier">Any version of it that is registered, or null.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The rules it breaks.</returns>
    internal async Task<IReadOnlyList<AgreementFinding>> CheckAsync(
        Agreement agreement, Agreement? earlier, CancellationToken cancellationToken)
    {
        List<AgreementFinding> findings = [.. AgreementValidator.Check(agreement, time.Today())];
        if (!zones.Served.Contains(agreement.Origin)) findings.Add(AgreementRules.ZoneNotServed.At("origin"));
        if (earlier is not null && earlier.Origin != agreement.Origin) findings.Add(AgreementRules.OriginChanged.At("origin"));
        if (await FindSharingAsync(agreement, cancellationToken) is { } other)
            findings.Add(AgreementRules.ContractShared.At("facts.mechanismId", $"The agreement '{other}' is under the same one."));
        return findings;
    }

    private async Task<string?> FindSharingAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        if (!IsContract(agreement.Facts) || string.IsNullOrWhiteSpace(agreement.Facts.MechanismId)) return null;
        var shared = await register.ListAsync(
            history => history.Id != agreement.Id && history.Versions.Any(version => Shares(history, version, agreement)),
            pageSize: 1,
            continuation: null,
            cancellationToken);
        return shared.Items is [var first, ..] ? first.Id : null;
    }

    /// <summary>Whether a version that counts, or may yet, is under the same contract between other parties or the other way.</summary>
    private static bool Shares(AgreementHistory history, AgreementRecord version, Agreement agreement)
    {
        if (history.StateOf(version) is not (AgreementVersionState.Confirmed or AgreementVersionState.Proposed)) return false;
        var other = version.Registered.Agreement;
        return IsContract(other.Facts)
            && other.Facts.MechanismId == agreement.Facts.MechanismId
            && (other.Origin, other.Destination, other.Exporter.Id, other.Recipient.Id)
                != (agreement.Origin, agreement.Destination, agreement.Exporter.Id, agreement.Recipient.Id);
    }

    private static bool IsContract(Facts facts) => facts.Mechanism is Mechanism.GbaStandardContract or Mechanism.StandardContract;
}
