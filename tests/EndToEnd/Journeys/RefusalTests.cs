using System.Text.Json;
using Baygate.EndToEnd.Tests.Architecture;
using Baygate.EndToEnd.Tests.Processes;

namespace Baygate.EndToEnd.Tests.Journeys;

/// <summary>What people may not do, as they see it on the command line.</summary>
public sealed class RefusalTests(LaptopFixture fixture) : IClassFixture<LaptopFixture>
{
    private Laptop Laptop => fixture.Laptop;

    [Fact]
    public async Task Upload_UnderAnotherPartnersAgreement_IsRefused()
    {
        var path = Laptop.PathOf("foreign.csv");
        await File.WriteAllBytesAsync(path, Sample.File, TestContext.Current.CancellationToken);

        (await Laptop.RunAsync("dg-clerk", "upload", path, "--agreement", Sample.AgreementId)).ShouldBeRefused("not-a-submitter");
    }

    [Fact]
    public async Task Approve_ByTheUploader_IsRefused()
    {
        var transferId = await AwaitingAsync();

        (await Laptop.RunAsync(Sample.Clerk, "approve", transferId)).ShouldBeRefused("role-missing");
    }

    [Fact]
    public async Task Approve_WithAStaleDigest_IsRefused()
    {
        var transferId = await AwaitingAsync();

        (await Laptop.RunAsync(People.Approver, "approve", transferId, "--binding-digest", new string('0', 64))).ShouldBeRefused("binding-digest-stale");
    }

    [Fact]
    public async Task Approve_Twice_IsRefused()
    {
        var transferId = await AwaitingAsync();
        (await Laptop.RunAsync(People.Approver, "approve", transferId)).ShouldSucceed();

        (await Laptop.RunAsync(People.Approver, "approve", transferId)).ShouldBeRefused("already-voted");
    }

    [Fact]
    public async Task Withdraw_ByTheUploader_EndsTheTransfer()
    {
        var transferId = await AwaitingAsync();
        (await Laptop.RunAsync(Sample.Clerk, "withdraw", transferId, "--reason", "Sent by mistake.")).ShouldSucceed();

        var transfer = await Laptop.Api.UntilAsync(transferId, "Withdrawn");

        transfer.GetProperty("reason").GetProperty("code").GetString().ShouldBe("WITHDRAWN_BY_PARTNER");
    }

    [Fact]
    public async Task OpenApi_Served_IsTheDocumentOfTheReference()
    {
        var served = JsonElement.Parse(await Laptop.Api.GetTextAsync("api/openapi.json"));
        var reference = JsonElement.Parse(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "reference", "openapi.json"), TestContext.Current.CancellationToken));

        JsonElement.DeepEquals(served, reference).ShouldBeTrue();
    }

    private async Task<string> AwaitingAsync()
    {
        var transferId = await fixture.UploadAsync(Sample.File);
        await Laptop.Api.UntilAsync(transferId, "AwaitingApproval");
        return transferId;
    }
}
