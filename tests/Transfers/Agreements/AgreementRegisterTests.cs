using Baygate.Evidence;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.Api;
using Baygate.Transfers.Tests.People;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Agreements;

public sealed class AgreementRegisterTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    [Fact]
    public async Task Find_AnEarlierVersion_IsAsItWas()
    {
        var agreement = await Host.AgreementAsync();
        await Host.AgreementAsync(agreement with { Purpose = "Billing" }, ifVersion: 1);

        (await Host.Agreements.FindAsync(agreement.Id, 1, Cancellation)).ShouldNotBeNull().Agreement.Purpose.ShouldBe(agreement.Purpose);
        (await Host.Agreements.FindAsync(agreement.Id, Cancellation)).ShouldNotBeNull().Version.ShouldBe(2);
        (await Host.Agreements.FindAsync(agreement.Id, 3, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_NobodyConfirmed_IsNotThere()
    {
        var agreement = await Host.ProposalAsync();

        (await Host.Agreements.FindAsync(agreement.Id, Cancellation)).ShouldBeNull();
        (await Host.Agreements.FindAsync(agreement.Id, 1, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_ChangeNotConfirmed_IsTheVersionBefore()
    {
        var agreement = await Host.AgreementAsync();
        await Host.ProposalAsync(agreement with { Purpose = "Billing" }, ifVersion: 1);

        (await Host.Agreements.FindAsync(agreement.Id, Cancellation)).ShouldNotBeNull().Version.ShouldBe(1);
    }

    [Fact]
    public async Task Find_ConfirmedByItsProposer_IsRefused()
    {
        var agreement = await Host.ProposalAsync();
        var version = (await Host.Agreements.HistoryAsync(agreement.Id, Cancellation))!.Latest;
        var forged = new AgreementReviewStatement(
            agreement.Id, 1, version.Sha256, true, TestPerson.Officer.ToString(), null, Host.Time.GetUtcNow());
        await PutReviewAsync(agreement.Id, forged);

        await Should.ThrowAsync<StepFaultException>(() => Host.Agreements.FindAsync(agreement.Id, Cancellation));
    }

    [Fact]
    public async Task Find_ReviewOfOtherBytes_IsRefused()
    {
        var agreement = await Host.ProposalAsync();
        var other = new AgreementReviewStatement(
            agreement.Id, 1, new string('a', 64), true, TestPerson.SecondOfficer.ToString(), null, Host.Time.GetUtcNow());
        await PutReviewAsync(agreement.Id, other);

        await Should.ThrowAsync<StepFaultException>(() => Host.Agreements.FindAsync(agreement.Id, Cancellation));
    }

    [Fact]
    public async Task Review_ByTheProposer_Throws()
    {
        var agreement = await Host.ProposalAsync();
        var version = (await Host.Agreements.HistoryAsync(agreement.Id, Cancellation))!.Latest;

        await Should.ThrowAsync<ArgumentException>(() => Host.AgreementBook.ReviewAsync(version, true, null, TestPerson.Officer.Person, Cancellation));
    }

    [Fact]
    public async Task Propose_ManyAtOnce_CountsOne()
    {
        var agreement = await Host.AgreementAsync();

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(index =>
            Host.AgreementBook.ProposeAsync(agreement with { Purpose = $"Purpose {index}" }, 1, TestPerson.Officer.Person, Cancellation)));

        stored.Count(version => version is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Review_ManyAtOnce_CountsOne()
    {
        var agreement = await Host.ProposalAsync();
        var version = (await Host.Agreements.HistoryAsync(agreement.Id, Cancellation))!.Latest;

        var recorded = await Task.WhenAll(Enumerable.Range(0, 8).Select(index =>
            Host.AgreementBook.ReviewAsync(version, index % 2 == 0, $"Reason {index}", TestPerson.SecondOfficer.Person, Cancellation)));

        recorded.Count(mine => mine).ShouldBe(1);
    }

    [Fact]
    public async Task Find_TamperedVersion_IsRefused()
    {
        var agreement = await Host.AgreementAsync();
        var blob = Host.Zones.Container(Zone.Guangdong, Containers.Agreements).GetBlobClient($"{agreement.Id}/000001.json");
        var content = (await blob.DownloadContentAsync(Cancellation)).Value.Content.ToString();
        await blob.UploadAsync(new BinaryData(content.Replace("\"sig\":\"", "\"sig\":\"A", StringComparison.Ordinal)), overwrite: true, Cancellation);

        var fault = await Should.ThrowAsync<StepFaultException>(() => Host.Agreements.FindAsync(agreement.Id, Cancellation));
        fault.Code.ShouldBe(ReasonCodes.RecordTampered);
    }

    [Theory]
    [InlineData("shenzhen-hongkong-01/000002.json", Zone.Guangdong, "shenzhen-hongkong-01")]
    [InlineData("another-agreement/000001.json", Zone.Guangdong, "another-agreement")]
    [InlineData("another-agreement/000001.json", Zone.Macau, "another-agreement")]
    public async Task Find_GoodStatementUnderAnotherName_IsRefused(string name, Zone zone, string id)
    {
        var agreement = await Host.AgreementAsync();
        var source = Host.Zones.Container(Zone.Guangdong, Containers.Agreements).GetBlobClient($"{agreement.Id}/000001.json");
        var content = (await source.DownloadContentAsync(Cancellation)).Value.Content;
        await Host.Zones.Container(zone, Containers.Agreements).GetBlobClient(name).UploadAsync(content, Cancellation);

        await Should.ThrowAsync<StepFaultException>(() => Host.Agreements.FindAsync(id, Cancellation));
    }

    private Task<AgreementReviewStatement> PutReviewAsync(string id, AgreementReviewStatement review) => new EvidenceStore(Host.Zones, Containers.Agreements).PutOnceAsync(
        Zone.Guangdong,
        AgreementNames.Review(id, review.Version),
        StatementKinds.AgreementReview,
        [new Subject($"{id}/{review.Version}", Sha256Digest.Parse(review.Sha256))],
        review,
        Cancellation);
}
