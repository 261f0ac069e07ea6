using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.DeadLetters;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.Agreements;
using Baygate.Transfers.Tests.Api;
using Baygate.Transfers.Tests.People;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.DeadLetters;

public sealed class DeadLetterTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    // Synthetic: sequence 000 of a resident number is not issued.
    private const string PersonalName = "440300199003070004.csv";

    private static readonly string Dropped = $"{SampleAgreement.Create().Id}/{PersonalName}";

    [Fact]
    public async Task List_NothingStandsStill_IsEmpty() => (await ListAsync()).ShouldBeEmpty();

    [Fact]
    public async Task List_ParkedTransfer_ShowsItsReason()
    {
        var record = await Host.TransferAsync(TransferState.Failed, change: record => record.ReasonCode = ReasonCodes.KeyUnavailable);

        var letter = (await ListAsync()).ShouldHaveSingleItem();

        (letter.Id, letter.Kind, letter.Reason).ShouldBe((record.PartitionKey, DeadLetterKind.Transfer, ReasonCodes.KeyUnavailable));
    }

    [Fact]
    public async Task List_TransferWhoseWorkflowBrokeOff_ShowsIt()
    {
        var record = await Host.BrokenOffAsync(TransferState.AwaitingApproval);

        var letter = (await ListAsync()).ShouldHaveSingleItem();

        (letter.TransferId, letter.Kind).ShouldBe((record.PartitionKey, DeadLetterKind.Workflow));
    }

    [Fact]
    public async Task List_EndedTransferWithAMarkLeft_LeavesItOut()
    {
        await Host.BrokenOffAsync(TransferState.Delivered);

        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_PoisonMessage_NamesTheTransferAndNotTheFile()
    {
        var start = await DropAsync();
        await SendAsync(Message(start.ETag));

        var answer = await Host.As(TestPerson.Officer).GetAsync("/api/dead-letters");

        answer.Read<DeadLetterList>().Items.ShouldHaveSingleItem().TransferId.ShouldBe(start.TransferId);
        Encoding.UTF8.GetString(answer.Bytes).ShouldNotContain("440300");
    }

    [Theory]
    [InlineData("subject")]
    [InlineData("reason")]
    public async Task List_UndeliveredEvent_ShowsNoTextOfOthers(string place)
    {
        await UndeliverAsync(place == "subject" ? Event() : Event(reason: "440300199003070004"));

        var answer = await Host.As(TestPerson.Officer).GetAsync("/api/dead-letters");

        answer.Read<DeadLetterList>().Items.ShouldHaveSingleItem().Attempts.ShouldBe(30);
        Encoding.UTF8.GetString(answer.Bytes).ShouldNotContain("440300");
    }

    [Fact]
    public async Task List_UndeliveredEvent_ShowsEventGridsReason()
    {
        await UndeliverAsync(Event());

        (await ListAsync()).ShouldHaveSingleItem().Reason.ShouldBe("MaxDeliveryAttemptsExceeded");
    }

    [Fact]
    public async Task List_MoreThanItShows_SaysSo()
    {
        await Host.TransferAsync(TransferState.Failed);
        await Task.WhenAll(Enumerable.Range(0, DeadLetterOffice.MostShown).Select(_ => Host.TransferAsync(TransferState.Failed)));

        var list = (await Host.As(TestPerson.Officer).GetAsync("/api/dead-letters")).Read<DeadLetterList>();

        (list.Items.Count, list.HasMore).ShouldBe((DeadLetterOffice.MostShown, true));
    }

    [Fact]
    public async Task Retry_ParkedTransfer_WakesIt()
    {
        var record = await Host.TransferAsync(TransferState.Failed);

        (await RetryAsync(record.PartitionKey)).Read<DeadLetterRetry>().Result.ShouldBe(DeadLetterResult.Retried);

        Host.Workflows.Woken.ShouldBe([record.PartitionKey]);
    }

    [Fact]
    public async Task Retry_TransferWhoseWorkflowBrokeOff_BeginsItAnew()
    {
        var record = await Host.BrokenOffAsync(TransferState.Releasing);

        await RetryAsync(record.PartitionKey);

        Host.Workflows.Restarted.Single().TransferId.ShouldBe(record.PartitionKey);
        (await ListAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Retry_PoisonMessage_StartsTheTransferAndRemovesIt(bool isBase64)
    {
        var start = await DropAsync();
        await SendAsync(Message(start.ETag), isBase64);

        var retried = (await RetryAsync((await ListAsync()).Single().Id)).Read<DeadLetterRetry>();

        (retried.Result, retried.TransferId).ShouldBe((DeadLetterResult.Retried, start.TransferId));
        Host.Workflows.Started.ShouldBe([start]);
        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Retry_OneOfManyMessages_LeavesTheOthersVisible()
    {
        await DropAsync();
        for (var number = 0; number < 5; number++) await SendAsync(Message($"0x{number}"));
        var letters = await ListAsync();

        await RetryAsync(letters[2].Id);

        (await ListAsync()).Select(letter => letter.Id).ShouldBe(letters.Select(letter => letter.Id).Where(id => id != letters[2].Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Retry_MessageOfAFileThatIsGone_RemovesIt()
    {
        await SendAsync(Message("0x1"));

        (await RetryAsync((await ListAsync()).Single().Id)).Read<DeadLetterRetry>().Result.ShouldBe(DeadLetterResult.Gone);

        (await ListAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"ContainerName":"evidence","BlobName":"x"}""")]
    [InlineData("""{"ContainerName":"inbox","BlobName":7}""")]
    [InlineData("[]")]
    public async Task Retry_MessageThatNamesNoUpload_LeavesIt(string message)
    {
        await SendAsync(message);

        (await RetryAsync((await ListAsync()).Single().Id)).Read<DeadLetterRetry>().Result.ShouldBe(DeadLetterResult.Unreadable);

        (await ListAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Retry_UndeliveredEvent_StartsTheTransferAndRemovesIt()
    {
        var start = await DropAsync();
        await UndeliverAsync(Event());

        (await RetryAsync((await ListAsync()).Single().Id)).Read<DeadLetterRetry>().TransferId.ShouldBe(start.TransferId);

        (await ListAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""[{"subject":"/blobServices/default/containers/evidence/blobs/x"}]""")]
    [InlineData("""[{"subject":"/blobServices/default/containers/inbox/blobs/"}]""")]
    public async Task Retry_EventThatNamesNoUpload_LeavesIt(string blob)
    {
        await UndeliverAsync(blob);

        (await RetryAsync((await ListAsync()).Single().Id)).Read<DeadLetterRetry>().Result.ShouldBe(DeadLetterResult.Unreadable);

        (await ListAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("taaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("message-guangdong-7d3c1b6e-0000-4000-8000-000000000000")]
    [InlineData("event-guangdong-00")]
    [InlineData("%20")]
    public async Task Retry_Unknown_IsRefused(string id) => (await RetryAsync(id)).ShouldBe(404, "dead-letter-unknown");

    [Fact]
    public async Task Retry_TransferThatWorks_IsNoDeadLetter() =>
        (await RetryAsync((await Host.TransferAsync(TransferState.Scanning)).PartitionKey)).ShouldBe(404, "dead-letter-unknown");

    [Fact]
    public async Task Retry_ByTheAuditor_LacksTheRole() =>
        (await Host.As(TestPerson.Auditor).PostAsync("/api/dead-letters/x/retry")).ShouldBe(403, "role-missing");

    [Fact]
    public async Task List_ByAPartner_LacksTheRole() =>
        (await Host.As(TestPerson.Partner).GetAsync("/api/dead-letters")).ShouldBe(403, "role-missing");

    [Fact]
    public async Task List_ByTheAuditor_IsAllowed() => (await Host.As(TestPerson.Auditor).GetAsync("/api/dead-letters")).ShouldBe(200);

    private static string Message(string etag) => JsonSerializer.Serialize(
        new { Type = "BlobTrigger", FunctionId = "Host.Functions.Inbox", BlobType = "BlockBlob", ContainerName = "inbox", BlobName = Dropped, ETag = $"\"{etag}\"" });

    private static string Event(string reason = "MaxDeliveryAttemptsExceeded") => JsonSerializer.Serialize(new[]
    {
        new
        {
            id = "1",
            eventType = "Microsoft.Storage.BlobCreated",
            subject = $"/blobServices/default/containers/inbox/blobs/{Dropped}",
            data = new { eTag = "0x1" },
            deadLetterReason = reason,
            deliveryAttempts = 30,
            lastDeliveryOutcome = "NotFound",
        },
    });

    private async Task<TransferStart> DropAsync()
    {
        BlobContentInfo dropped = await Host.Zones.Container(Zone.Guangdong, Containers.Inbox).GetBlobClient(Dropped)
            .UploadAsync(new BinaryData("a,b\n1,2\n"), overwrite: true, Cancellation);
        var etag = dropped.ETag.ToString().Trim('"');
        return new TransferStart(TransferIds.Derive(Zone.Guangdong, Dropped, etag), Zone.Guangdong, etag);
    }

    private async Task SendAsync(string message, bool isBase64 = true)
    {
        var queue = Host.Zones.Queues(Zone.Guangdong)!.GetQueueClient(PoisonMessages.QueueName);
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await queue.SendMessageAsync(isBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(message)) : message, Cancellation);
    }

    private async Task UndeliverAsync(string blob)
    {
        var container = Host.Zones.DeadLetters(Zone.Guangdong)!;
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await container.GetBlobClient("TOPIC/SUBSCRIPTION/2026/11/24/5/0b1e0000-0000-4000-8000-000000000000.json")
            .UploadAsync(new BinaryData(blob), Cancellation);
    }

    private async Task<IReadOnlyList<DeadLetter>> ListAsync()
    {
        var answer = await Host.As(TestPerson.Officer).GetAsync("/api/dead-letters");
        answer.ShouldBe(200);
        return answer.Read<DeadLetterList>().Items;
    }

    private Task<ApiAnswer> RetryAsync(string id) => Host.As(TestPerson.Officer).PostAsync($"/api/dead-letters/{id}/retry");
}
