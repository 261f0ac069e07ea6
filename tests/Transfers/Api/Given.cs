using System.Text;
using Baygate.Evidence;
using Baygate.Policy;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.People;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.Agreements;
using Baygate.Transfers.Tests.People;
using Baygate.Transfers.Tests.World;
using RequiredApproval = Baygate.Transfers.Deciding.RequiredApproval;

namespace Baygate.Transfers.Tests.Api;

/// <summary>Puts transfers and agreements into the storage of a host, as the steps would leave them.</summary>
internal static class Given
{
    /// <summary>The findings of every decided transfer.</summary>
    public static readonly byte[] Findings = "{ \"persons\" : 3 }"u8.ToArray();

    public static readonly string Digest = new('a', 64);

    /// <summary>A confirmed version of an agreement, the first by default.</summary>
    public static async Task<Agreement> AgreementAsync(this ApiHost host, Agreement? agreement = null, int? ifVersion = null)
    {
        agreement ??= SampleAgreement.Create();
        await host.ProposalAsync(agreement, ifVersion);
        var history = (await host.Agreements.HistoryAsync(agreement.Id, TestContext.Current.CancellationToken))!;
        (await host.AgreementBook.ReviewAsync(
            history.Latest, confirmed: true, reason: null, TestPerson.SecondOfficer.Person, TestContext.Current.CancellationToken)).ShouldBeTrue();
        return agreement;
    }

    /// <summary>A version that waits for a second officer.</summary>
    public static async Task<Agreement> ProposalAsync(this ApiHost host, Agreement? agreement = null, int? ifVersion = null)
    {
        agreement ??= SampleAgreement.Create();
        (await host.AgreementBook.ProposeAsync(agreement, ifVersion, TestPerson.Officer.Person, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        return agreement;
    }

    /// <summary>A transfer of the partner in a state.</summary>
    public static async Task<TransferRecord> TransferAsync(
        this ApiHost host, TransferState state, TestPerson? requester = null, Action<TransferRecord>? change = null)
    {
        if (await host.Agreements.FindAsync(SampleAgreement.Create().Id, TestContext.Current.CancellationToken) is null) await host.AgreementAsync();
        var id = TransferIds.New();
        var record = new TransferRecord
        {
            PartitionKey = id,
            Zone = Zone.Guangdong,
            AgreementId = SampleAgreement.Create().Id,
            AgreementVersion = state == TransferState.Declared ? 0 : 1,
            BlobName = $"{SampleAgreement.Create().Id}/{id}",
            FileName = "customers.csv",
            Requester = (requester ?? TestPerson.Partner).ToString(),
            State = state,
            Length = state == TransferState.Declared ? 0 : 1000,
        };
        change?.Invoke(record);
        (await host.Register.TryAddAsync(record, TestContext.Current.CancellationToken)).ShouldBeTrue();
        return record;
    }

    /// <summary>A transfer in a state whose workflow broke off.</summary>
    public static async Task<TransferRecord> BrokenOffAsync(this ApiHost host, TransferState state, Action<TransferRecord>? change = null)
    {
        var record = await host.TransferAsync(state, change: record =>
        {
            (record.PinnedETag, record.BrokenOff) = ("0x1", true);
            change?.Invoke(record);
        });
        host.Workflows.Broken.Add(record.PartitionKey);
        return record;
    }

    /// <summary>A transfer that waits for the given people on a signed decision.</summary>
    public static Task<TransferRecord> AwaitingApprovalAsync(this ApiHost host, params RequiredApproval[] approvals) => host.DecidedAsync(
        TransferState.AwaitingApproval, TestDecisions.Of(Outcome.ExemptMechanism), approvals.Length > 0 ? approvals : [new(Roles.Approve, 2)]);

    /// <summary>A transfer that waits for facts and reviews on a signed decision.</summary>
    public static Task<TransferRecord> AwaitingInfoAsync(this ApiHost host) => host.DecidedAsync(
        TransferState.AwaitingInfo,
        TestDecisions.Of(Outcome.HumanReview) with
        {
            Citations = [new Citation("T2-11", "DSL", "31")],
            Missing = ["hasUnder14"],
            Signoffs = [new Signoff("T7-1: Sign-off", ["one", "two"])],
        },
        []);

    public static async Task<TransferRecord> DecidedAsync(
        this ApiHost host, TransferState state, Decision decision, RequiredApproval[] approvals, TestPerson? requester = null)
    {
        var deadline = host.Time.GetUtcNow().AddDays(5);
        var record = await host.TransferAsync(state, requester, record =>
            (record.Round, record.PolicyOutcome, record.BindingDigest, record.Deadline) = (1, decision.Outcome, Digest, deadline));

        var json = PolicyJson.Write(decision);
        await host.Evidence.PutDocumentAsync(
            record.Zone, sha256 => EvidenceNames.Decision(record.PartitionKey, 1, sha256), json, TestContext.Current.CancellationToken);
        var findings = await host.Evidence.PutDocumentAsync(
            record.Zone, sha256 => EvidenceNames.Findings(record.PartitionKey, sha256), Findings, TestContext.Current.CancellationToken);
        var statement = new DecidedStatement(
            record.PartitionKey,
            record.Zone,
            1,
            Digest,
            Digest,
            record.Length,
            findings,
            Sha256Digest.Of(json).ToString(),
            decision.Outcome,
            [],
            decision.Rulebook,
            record.AgreementId,
            1,
            record.Requester,
            approvals,
            Digest,
            state == TransferState.AwaitingApproval,
            deadline,
            host.Time.GetUtcNow());
        await host.Evidence.PutOnceAsync(
            record.Zone,
            EvidenceNames.Decided(record.PartitionKey, 1),
            StatementKinds.Decided,
            [new Subject(record.PartitionKey, Sha256Digest.Parse(Digest))],
            statement,
            TestContext.Current.CancellationToken);
        return record;
    }

    public static Task<ApiAnswer> VoteAsync(this ApiHost host, TestPerson person, TransferRecord record, VoteVerdict verdict = VoteVerdict.Approve) =>
        host.As(person).PostAsync(
            $"/api/transfers/{record.PartitionKey}/approvals",
            new VoteRequest(verdict, Digest, verdict == VoteVerdict.Reject ? "Not covered by the notice." : null));
}
