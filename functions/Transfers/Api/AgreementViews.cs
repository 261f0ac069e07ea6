using Baygate.Transfers.Agreements;
using Baygate.Transfers.Agreements.Rules;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.People;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Api;

/// <summary>Agreements as their people see them.</summary>
/// <param name="time">The clock: deadlines come nearer.</param>
public sealed class AgreementViews(TimeProvider time)
{
    /// <summary>Whether the caller may see an agreement; who only submits, once a confirmed version lists them.</summary>
    internal static bool MaySee(Caller caller, AgreementHistory history) =>
        Permissions.SeesAll(caller) || Permissions.IsSubmitter(caller, history.Confirmed?.Registered.Agreement);

    /// <summary>An agreement as it stands.</summary>
    internal AgreementDetail Show(AgreementHistory history, Caller caller) => new(
        history.Id,
        history.Latest.Registered.Version,
        history.Confirmed is { } confirmed ? Show(history, confirmed) : null,
        history.Proposed is { } proposed && Permissions.SeesAll(caller) ? Show(history, proposed) : null);

    /// <summary>Every version.</summary>
    internal AgreementVersions ShowAll(AgreementHistory history) => new(history.Id, [.. history.Versions.Select(version => Show(history, version))]);

    private AgreementVersion Show(AgreementHistory history, AgreementRecord record)
    {
        var registered = record.Registered;
        return new AgreementVersion(
            registered.Version,
            history.StateOf(record),
            record.Sha256,
            registered.Agreement,
            registered.PutBy,
            registered.PutAt,
            record.Review is { } review
                ? new AgreementReview(review.Confirmed ? AgreementVerdict.Confirm : AgreementVerdict.Reject, review.Person, review.Reason, review.At)
                : null,
            AgreementValidator.Check(registered.Agreement, time.Today()),
            AgreementDeadlines.Of(registered.Agreement));
    }
}
