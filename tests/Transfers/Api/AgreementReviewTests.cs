using Baygate.Policy;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Tests.Agreements;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

/// <summary>Four eyes: one officer proposes, another confirms, and what was said stays on record.</summary>
public sealed class AgreementReviewTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    private const string Path = "/api/agreements";

    [Fact]
    public async Task Confirm_ByAnotherOfficer_PutsItToUse()
    {
        var agreement = await Host.ProposalAsync();

        var answer = await ReviewAsync(TestPerson.SecondOfficer, agreement.Id, AgreementVerdict.Confirm);

        answer.ShouldBe(201);
        var detail = answer.Read<AgreementDetail>();
        (detail.Confirmed!.State, detail.Confirmed.Review!.Person, detail.Proposed).ShouldBe(
            (AgreementVersionState.Confirmed, TestPerson.SecondOfficer.ToString(), null));
    }

    [Fact]
    public async Task Confirm_ByTheProposer_IsRefused() =>
        (await ReviewAsync(TestPerson.Officer, (await Host.ProposalAsync()).Id, AgreementVerdict.Confirm)).ShouldBe(403, "own-proposal");

    [Fact]
    public async Task Confirm_ByASubmitterUnderIt_IsRefused() =>
        (await ReviewAsync(TestPerson.PartnerWithAllRoles, (await Host.ProposalAsync()).Id, AgreementVerdict.Confirm)).ShouldBe(403, "own-proposal");

    [Fact]
    public async Task Confirm_ByAnotherRole_IsRefused() =>
        (await ReviewAsync(TestPerson.Approver, (await Host.ProposalAsync()).Id, AgreementVerdict.Confirm)).ShouldBe(403, "role-missing");

    [Fact]
    public async Task Reject_ByTheProposer_TakesItBack()
    {
        var agreement = await Host.ProposalAsync();

        (await ReviewAsync(TestPerson.Officer, agreement.Id, AgreementVerdict.Reject, "A wrong date.")).ShouldBe(201);

        (await Host.Agreements.FindAsync(agreement.Id, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Reject_WithoutReason_IsRefused() =>
        (await ReviewAsync(TestPerson.SecondOfficer, (await Host.ProposalAsync()).Id, AgreementVerdict.Reject)).ShouldBe(400, "body-invalid");

    [Fact]
    public async Task Reject_AChange_LeavesTheVersionBeforeInUse()
    {
        var agreement = await Host.AgreementAsync();
        await Host.ProposalAsync(agreement with { Purpose = "Billing" }, ifVersion: 1);

        await ReviewAsync(TestPerson.SecondOfficer, agreement.Id, AgreementVerdict.Reject, "No notice for billing.");

        (await Host.Agreements.FindAsync(agreement.Id, Cancellation)).ShouldNotBeNull().Version.ShouldBe(1);
    }

    [Fact]
    public async Task Review_Twice_IsRefused()
    {
        var agreement = await Host.AgreementAsync();

        (await ReviewAsync(TestPerson.SecondOfficer, agreement.Id, AgreementVerdict.Confirm)).ShouldBe(409, "already-reviewed");
    }

    [Fact]
    public async Task Review_OfAnEarlierVersion_IsStale()
    {
        var agreement = await Host.ProposalAsync();
        var seen = (await GetAsync(TestPerson.SecondOfficer, agreement.Id)).Proposed!;
        await Host.ProposalAsync(agreement with { RecipientKey = SampleAgreement.PublicKeyOf(2048) }, ifVersion: 1);

        (await ReviewAsync(TestPerson.SecondOfficer, agreement.Id, new AgreementReviewRequest(AgreementVerdict.Confirm, seen.Version, seen.Sha256)))
            .ShouldBe(412, "version-stale");
    }

    [Fact]
    public async Task Review_OfOtherBytes_IsStale()
    {
        var agreement = await Host.ProposalAsync();

        (await ReviewAsync(TestPerson.SecondOfficer, agreement.Id, new AgreementReviewRequest(AgreementVerdict.Confirm, 1, new string('a', 64))))
            .ShouldBe(412, "version-stale");
    }

    [Fact]
    public async Task Review_NoSuchAgreement_IsUnknown() =>
        (await ReviewAsync(TestPerson.SecondOfficer, "not-registered", new AgreementReviewRequest(AgreementVerdict.Confirm, 1, new string('a', 64))))
        .ShouldBe(404, "agreement-unknown");

    [Fact]
    public async Task Put_ContractOfAnotherDirection_IsRefused()
    {
        await Host.AgreementAsync(Contract("there", Zone.Guangdong, Zone.HongKong, Place.Shenzhen, Place.HongKong));
        var back = Contract("and-back", Zone.HongKong, Zone.Guangdong, Place.HongKong, Place.Shenzhen);

        var answer = await Host.As(TestPerson.Officer).PutAsync($"{Path}/{back.Id}", back, ifNoneMatch: "*");

        answer.ShouldBe(400, "agreement-invalid");
        answer.Detail.ShouldContain("CONTRACT_SHARED");
    }

    [Fact]
    public async Task Confirm_WhatIsAgainstTheRulesByNow_IsRefused()
    {
        await Host.ProposalAsync(Contract("and-back", Zone.HongKong, Zone.Guangdong, Place.HongKong, Place.Shenzhen));
        await Host.AgreementAsync(Contract("there", Zone.Guangdong, Zone.HongKong, Place.Shenzhen, Place.HongKong));

        (await ReviewAsync(TestPerson.SecondOfficer, "and-back", AgreementVerdict.Confirm)).ShouldBe(400, "agreement-invalid");
    }

    [Fact]
    public async Task Show_Proposal_IsHiddenFromWhoOnlySubmits()
    {
        var agreement = await Host.AgreementAsync();
        await Host.ProposalAsync(agreement with { Purpose = "Billing" }, ifVersion: 1);

        (await GetAsync(TestPerson.Partner, agreement.Id)).Proposed.ShouldBeNull();
    }

    [Fact]
    public async Task Show_NothingConfirmed_IsUnknownToWhoOnlySubmits() =>
        (await Host.As(TestPerson.Partner).GetAsync($"{Path}/{(await Host.ProposalAsync()).Id}")).ShouldBe(404, "agreement-unknown");

    [Fact]
    public async Task Declare_UnderAProposal_IsRefused()
    {
        var agreement = await Host.ProposalAsync();

        (await Host.As(TestPerson.Partner).PostAsync("/api/transfers", new DeclareRequest(agreement.Id, "customers.csv"))).ShouldBe(404, "agreement-unknown");
    }

    [Fact]
    public async Task History_OfEveryVersion_SaysWhoAndWhat()
    {
        var agreement = await Host.AgreementAsync();
        await Host.ProposalAsync(agreement with { Purpose = "Billing" }, ifVersion: 1);
        await ReviewAsync(TestPerson.SecondOfficer, agreement.Id, AgreementVerdict.Reject, "No notice for billing.");
        await Host.AgreementAsync(agreement with { Purpose = "Service" }, ifVersion: 2);
        await Host.ProposalAsync(agreement with { Purpose = "Sales" }, ifVersion: 3);

        var history = (await Host.As(TestPerson.Auditor).GetAsync($"{Path}/{agreement.Id}/history")).Read<AgreementVersions>();

        history.Versions.Select(version => (version.Version, version.State)).ShouldBe(
        [
            (4, AgreementVersionState.Proposed),
            (3, AgreementVersionState.Confirmed),
            (2, AgreementVersionState.Rejected),
            (1, AgreementVersionState.Superseded),
        ]);
        history.Versions[2].Review!.Reason.ShouldBe("No notice for billing.");
    }

    [Fact]
    public async Task History_ForAPartner_IsRefused() =>
        (await Host.As(TestPerson.Partner).GetAsync($"{Path}/{(await Host.AgreementAsync()).Id}/history")).ShouldBe(403, "role-missing");

    private static Agreement Contract(string id, Zone origin, Zone destination, Place from, Place to)
    {
        var agreement = SampleContract.Create();
        return agreement with
        {
            Id = id,
            Origin = origin,
            Destination = destination,
            Facts = agreement.Facts with { Origin = from, Destination = to, ExporterRegisteredPlace = from, RecipientRegisteredPlace = to },
        };
    }

    private async Task<AgreementDetail> GetAsync(TestPerson person, string id) =>
        (await Host.As(person).GetAsync($"{Path}/{id}")).Read<AgreementDetail>();

    private async Task<ApiAnswer> ReviewAsync(TestPerson person, string id, AgreementVerdict verdict, string? reason = null)
    {
        var latest = (await Host.Agreements.HistoryAsync(id, Cancellation))!.Latest;
        return await ReviewAsync(person, id, new AgreementReviewRequest(verdict, latest.Registered.Version, latest.Sha256, reason));
    }

    private Task<ApiAnswer> ReviewAsync(TestPerson person, string id, AgreementReviewRequest request) =>
        Host.As(person).PostAsync($"{Path}/{id}/reviews", request);
}
