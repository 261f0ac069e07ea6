using Baygate.Tests.Azurite;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

public sealed class TransferListTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    private const string Path = "/api/transfers";

    [Fact]
    public async Task List_ByAuditor_ShowsAll()
    {
        await Host.TransferAsync(TransferState.Declared);
        await Host.TransferAsync(TransferState.Received, TestPerson.OtherPartner);

        (await ReadAsync(TestPerson.Auditor, "")).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task List_ByPartner_ShowsTheirOwnAlone()
    {
        var own = await Host.TransferAsync(TransferState.Declared);
        await Host.TransferAsync(TransferState.Declared, TestPerson.OtherPartner);

        (await ReadAsync(TestPerson.Partner, "")).Items.Select(transfer => transfer.Id).ShouldBe([own.PartitionKey]);
    }

    [Fact]
    public async Task List_WithState_ShowsThoseAlone()
    {
        await Host.TransferAsync(TransferState.Declared);
        var received = await Host.TransferAsync(TransferState.Received);

        (await ReadAsync(TestPerson.Partner, "?state=Received")).Items.Select(transfer => transfer.Id).ShouldBe([received.PartitionKey]);
    }

    [Fact]
    public async Task List_InPages_ShowsEachOnce()
    {
        for (var count = 0; count < 5; count++) await Host.TransferAsync(TransferState.Declared);
        var seen = new List<string>();
        string? continuation = null;
        do
        {
            var page = await ReadAsync(TestPerson.Auditor, continuation is null ? "?pageSize=2" : $"?pageSize=2&continuation={continuation}");
            page.Items.Count.ShouldBeLessThanOrEqualTo(2);
            seen.AddRange(page.Items.Select(transfer => transfer.Id));
            continuation = page.Continuation;
        }
        while (continuation is not null);

        (seen.Count, seen.Distinct().Count()).ShouldBe((5, 5));
    }

    [Theory]
    [InlineData("pageSize=0")]
    [InlineData("pageSize=101")]
    [InlineData("pageSize=-1")]
    [InlineData("pageSize=ten")]
    [InlineData("pageSize=")]
    [InlineData("pageSize=1&pageSize=2")]
    public async Task List_BadPageSize_IsRefused(string query) =>
        (await Host.As(TestPerson.Auditor).GetAsync($"{Path}?{query}")).ShouldBe(400, "page-size-invalid");

    [Theory]
    [InlineData("state=received")]
    [InlineData("state=3")]
    [InlineData("state=")]
    [InlineData("state=Received&state=Declared")]
    [InlineData("state=Received' or State ne '")]
    public async Task List_BadState_IsRefused(string query) =>
        (await Host.As(TestPerson.Auditor).GetAsync($"{Path}?{query}")).ShouldBe(400, "state-invalid");

    [Fact]
    public async Task List_ContinuationOfAnotherFilter_IsRefused() =>
        (await Host.As(TestPerson.Auditor).GetAsync($"{Path}?state=Declared&continuation={await ContinuationAsync()}")).ShouldBe(400, "continuation-invalid");

    [Fact]
    public async Task List_ContinuationOfAnotherPerson_IsRefused() =>
        (await Host.As(TestPerson.Officer).GetAsync($"{Path}?continuation={await ContinuationAsync()}")).ShouldBe(400, "continuation-invalid");

    [Fact]
    public async Task List_ContinuationChanged_IsRefused()
    {
        var continuation = await ContinuationAsync();
        var changed = continuation[..^1] + (continuation[^1] == 'A' ? 'B' : 'A');

        (await Host.As(TestPerson.Auditor).GetAsync($"{Path}?continuation={changed}")).ShouldBe(400, "continuation-invalid");
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("AAAA")]
    public async Task List_SomethingElseThanAContinuation_IsRefused(string text) =>
        (await Host.As(TestPerson.Auditor).GetAsync($"{Path}?continuation={text}")).ShouldBe(400, "continuation-invalid");

    [Fact]
    public async Task List_AwaitingApproval_SaysWhomButShowsNoVotes()
    {
        var record = await Host.AwaitingApprovalAsync();
        (await Host.VoteAsync(TestPerson.Approver, record)).ShouldBe(201);

        var transfer = (await ReadAsync(TestPerson.Approver, "")).Items.ShouldHaveSingleItem();

        transfer.Awaited.ShouldBe([new AwaitedApproval("Transfer.Approve", 1)]);
        transfer.Votes.ShouldBeEmpty();
    }

    private async Task<string> ContinuationAsync()
    {
        await Host.TransferAsync(TransferState.Declared);
        await Host.TransferAsync(TransferState.Declared);
        return (await ReadAsync(TestPerson.Auditor, "?pageSize=1")).Continuation.ShouldNotBeNull();
    }

    private async Task<PageOf<Transfer>> ReadAsync(TestPerson person, string query)
    {
        var answer = await Host.As(person).GetAsync(Path + query);
        answer.ShouldBe(200);
        return answer.Read<PageOf<Transfer>>();
    }
}
