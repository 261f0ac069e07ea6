using Baygate.Evidence;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

public sealed class ShowTransferTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    [Fact]
    public async Task Show_OwnTransfer_ShowsItsRow()
    {
        var record = await Host.TransferAsync(TransferState.Failed, change: record =>
            (record.ReasonCode, record.Reason) = (ReasonCodes.StorageUnavailable, "Storage is out of reach."));

        var transfer = (await GetAsync(TestPerson.Partner, record.PartitionKey)).Read<Transfer>();

        (transfer.Id, transfer.Zone, transfer.Destination, transfer.State, transfer.StateDescription).ShouldBe(
            (record.PartitionKey, Zone.Guangdong, Zone.HongKong, TransferState.Failed, "Parked after a failure, can be retried"));
        transfer.Reason.ShouldBe(new TransferReason(ReasonCodes.StorageUnavailable, "Storage is out of reach."));
    }

    [Fact]
    public async Task Show_Scanning_ShowsProgress()
    {
        var record = await Host.TransferAsync(TransferState.Scanning, change: record => record.ProgressBytes = 400);

        (await GetAsync(TestPerson.Partner, record.PartitionKey)).Read<Transfer>().Progress.ShouldBe(new TransferProgress(400, 1000));
    }

    [Fact]
    public async Task Show_AwaitingInfo_NamesFactsAndReviews()
    {
        var record = await Host.AwaitingInfoAsync();

        var transfer = (await GetAsync(TestPerson.Officer, record.PartitionKey)).Read<Transfer>();

        (transfer.Missing.Single(), string.Join(' ', transfer.Reviews)).ShouldBe(("hasUnder14", "T2-11 T7-1"));
    }

    [Fact]
    public async Task Show_AnothersTransfer_IsUnknown()
    {
        var record = await Host.TransferAsync(TransferState.Declared);

        (await GetAsync(TestPerson.OtherPartner, record.PartitionKey)).ShouldBe(404, "transfer-unknown");
    }

    [Fact]
    public async Task Show_DroppedFile_IsItsSubmittersOwn()
    {
        var record = await Host.TransferAsync(TransferState.Received, change: record => record.Requester = null);

        (await GetAsync(TestPerson.Partner, record.PartitionKey)).ShouldBe(200);
        (await GetAsync(TestPerson.OtherPartner, record.PartitionKey)).ShouldBe(404, "transfer-unknown");
    }

    [Theory]
    [InlineData("taaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("x")]
    [InlineData("a%27%20or%20true")]
    public async Task Show_NoSuchTransfer_IsUnknown(string id) => (await GetAsync(TestPerson.Auditor, id)).ShouldBe(404, "transfer-unknown");

    [Theory]
    [InlineData("findings", "findings-not-yet")]
    [InlineData("decision", "decision-not-yet")]
    [InlineData("receipt", "receipt-not-yet")]
    public async Task Document_BeforeItIsThere_IsNotYet(string document, string code)
    {
        var record = await Host.TransferAsync(TransferState.Scanning);

        (await GetAsync(TestPerson.Auditor, $"{record.PartitionKey}/{document}")).ShouldBe(404, code);
    }

    [Theory]
    [InlineData("findings")]
    [InlineData("decision")]
    [InlineData("receipt")]
    public async Task Document_OfAnothersTransfer_IsUnknown(string document)
    {
        var record = await Host.TransferAsync(TransferState.Scanning);

        (await GetAsync(TestPerson.OtherPartner, $"{record.PartitionKey}/{document}")).ShouldBe(404, "transfer-unknown");
    }

    [Fact]
    public async Task Findings_WhenThere_AreTheBytesInTheEvidence()
    {
        var record = await Host.AwaitingApprovalAsync();

        (await GetAsync(TestPerson.Approver, $"{record.PartitionKey}/findings")).Bytes.ShouldBe(Given.Findings);
    }

    [Fact]
    public async Task Decision_WhenThere_IsTheCurrentRounds()
    {
        var record = await Host.AwaitingApprovalAsync();

        (await GetAsync(TestPerson.Approver, $"{record.PartitionKey}/decision")).Json.GetProperty("outcome").GetString().ShouldBe("EXEMPT_MECHANISM");
    }

    [Fact]
    public async Task Delivered_WithReceipt_SaysWhereAndGivesTheEnvelope()
    {
        var record = await Host.TransferAsync(TransferState.Delivered);
        await ReceiptAsync(record.PartitionKey);

        (await GetAsync(TestPerson.Partner, record.PartitionKey)).Read<Transfer>().Delivered.ShouldBe(
            new DeliveredTo(Zone.HongKong, "deliveries-01", "a/customers.csv"));
        (await GetAsync(TestPerson.Partner, $"{record.PartitionKey}/receipt")).Json.TryGetProperty("payloadType", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Show_TamperedDecision_FailsWithoutAWord()
    {
        var record = await Host.AwaitingApprovalAsync();
        var name = EvidenceNames.Decided(record.PartitionKey, 1);
        var blob = Host.Zones.Container(record.Zone, "evidence").GetBlobClient(name);
        var content = (await blob.DownloadContentAsync(Cancellation)).Value.Content.ToArray();
        content[^10] ^= 1;
        await blob.UploadAsync(new BinaryData(content), overwrite: true, Cancellation);

        var answer = await GetAsync(TestPerson.Approver, record.PartitionKey);

        answer.ShouldBe(500, "internal");
        answer.Detail.ShouldBe("The call failed; the log has the details.");
    }

    private async Task ReceiptAsync(string transferId)
    {
        var receipt = new ReceiptStatement(
            transferId,
            Zone.Guangdong,
            Zone.HongKong,
            "exporter-01",
            "recipient-01",
            "shenzhen-hongkong-01",
            1,
            "customers.csv",
            Given.Digest,
            1000,
            "deliveries-01/a/customers.csv",
            Given.Digest,
            Policy.Outcome.ExemptMechanism,
            [],
            Host.Time.GetUtcNow());
        var subject = new Subject("customers.csv", Sha256Digest.Parse(Given.Digest));
        await Host.Evidence.PutOnceAsync(Zone.Guangdong, EvidenceNames.Receipt(transferId), StatementKinds.Receipt, [subject], receipt, Cancellation);
    }

    private Task<ApiAnswer> GetAsync(TestPerson person, string path) => Host.As(person).GetAsync($"/api/transfers/{path}");
}
