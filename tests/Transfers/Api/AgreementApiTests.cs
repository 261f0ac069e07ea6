using System.Text.Json.Nodes;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Api;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.Agreements;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

public sealed class AgreementApiTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    private const string Path = "/api/agreements";

    [Fact]
    public async Task Put_New_IsProposedAsVersionOne()
    {
        var agreement = SampleAgreement.Create();

        var answer = await PutAsync(TestPerson.Officer, agreement, ifNoneMatch: "*");

        answer.ShouldBe(201);
        (answer.Headers["ETag"], answer.Headers["Location"]).ShouldBe(("\"1\"", $"{Path}/{agreement.Id}"));
        var detail = answer.Read<AgreementDetail>();
        detail.Confirmed.ShouldBeNull();
        var proposed = detail.Proposed.ShouldNotBeNull();
        (proposed.Version, proposed.State, proposed.ProposedBy, proposed.ProposedAt)
            .ShouldBe((1, AgreementVersionState.Proposed, TestPerson.Officer.ToString(), Host.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Put_WithItsVersion_IsTheNextVersion()
    {
        var agreement = await Host.AgreementAsync();

        var answer = await PutAsync(TestPerson.Officer, agreement with { Purpose = "Billing" }, ifMatch: "\"1\"");

        answer.ShouldBe(200);
        answer.Headers["ETag"].ShouldBe("\"2\"");
        var now = (await GetAsync(TestPerson.Officer, agreement.Id)).Read<AgreementDetail>();
        (now.Confirmed!.Agreement.Purpose, now.Proposed!.Agreement.Purpose).ShouldBe((agreement.Purpose, "Billing"));
    }

    [Theory]
    [InlineData("\"2\"", null)]
    [InlineData("\"0\"", null)]
    [InlineData("*", null)]
    [InlineData("W/\"1\"", null)]
    [InlineData(null, "*")]
    public async Task Put_WithAnotherVersion_IsStale(string? ifMatch, string? ifNoneMatch)
    {
        var agreement = await Host.AgreementAsync();

        (await PutAsync(TestPerson.Officer, agreement, ifMatch, ifNoneMatch)).ShouldBe(412, "version-stale");
    }

    [Fact]
    public async Task Put_ChangingWhatIsNotThere_IsStale() =>
        (await PutAsync(TestPerson.Officer, SampleAgreement.Create(), ifMatch: "\"1\"")).ShouldBe(412, "version-stale");

    [Theory]
    [InlineData(null, null)]
    [InlineData("\"1\"", "*")]
    [InlineData(null, "\"1\"")]
    public async Task Put_WithoutOnePrecondition_IsRefused(string? ifMatch, string? ifNoneMatch) =>
        (await PutAsync(TestPerson.Officer, SampleAgreement.Create(), ifMatch, ifNoneMatch)).ShouldBe(428, "precondition-required");

    [Fact]
    public async Task Put_TwoChangesAtOnce_CountsOne()
    {
        var agreement = await Host.AgreementAsync();

        var answers = await Task.WhenAll(
            PutAsync(TestPerson.Officer, agreement with { Purpose = "One" }, "\"1\""),
            PutAsync(TestPerson.Officer, agreement with { Purpose = "Two" }, "\"1\""));

        answers.Select(answer => answer.Status).Order().ShouldBe([200, 412]);
    }

    [Fact]
    public async Task Put_AgainstTheRules_NamesThem()
    {
        var answer = await PutAsync(TestPerson.Officer, SampleAgreement.Create() with { DestinationContainer = "evidence" }, ifNoneMatch: "*");

        answer.ShouldBe(400, "agreement-invalid");
        answer.Detail.ShouldContain("CONTAINER_INVALID (destinationContainer)");
    }

    [Fact]
    public async Task Put_WithAnotherIdThanThePath_IsRefused() =>
        (await Host.As(TestPerson.Officer).PutAsync($"{Path}/another-id", SampleAgreement.Create(), ifNoneMatch: "*")).ShouldBe(400, "agreement-invalid");

    [Fact]
    public async Task Put_WithAnotherOrigin_IsRefused()
    {
        var agreement = await Host.AgreementAsync();
        var turned = agreement with
        {
            Origin = Zone.HongKong,
            Destination = Zone.Guangdong,
            Facts = agreement.Facts with { Origin = Policy.Place.HongKong, Destination = Policy.Place.Shenzhen },
        };

        (await PutAsync(TestPerson.Officer, turned, "\"1\"")).ShouldBe(400, "agreement-invalid");
    }

    [Theory]
    [InlineData("origin", 0)]
    [InlineData("origin", "Guangdong2")]
    [InlineData("id", null)]
    [InlineData("unknown", "x")]
    public async Task Put_NotAsDescribed_IsRefused(string member, object? value)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToNode(SampleAgreement.Create(), ApiJson.Options)!.AsObject();
        json[member] = value is null ? null : JsonValue.Create(value);

        (await Host.As(TestPerson.Officer).PutAsync($"{Path}/{SampleAgreement.Create().Id}", json, ifNoneMatch: "*")).ShouldBe(400, "body-invalid");
    }

    [Fact]
    public async Task Put_ByAnotherRole_IsRefused() =>
        (await PutAsync(TestPerson.Approver, SampleAgreement.Create(), ifNoneMatch: "*")).ShouldBe(403, "role-missing");

    [Fact]
    public async Task Show_ByListedSubmitter_IsShownWithItsVersion()
    {
        var agreement = await Host.AgreementAsync();

        var answer = await GetAsync(TestPerson.Partner, agreement.Id);

        answer.ShouldBe(200);
        (answer.Headers["ETag"], answer.Read<AgreementDetail>().Confirmed!.Agreement.RecipientKey).ShouldBe(("\"1\"", agreement.RecipientKey));
    }

    [Fact]
    public async Task Show_ByAnotherSubmitter_IsUnknownToThem() =>
        (await GetAsync(TestPerson.OtherPartner, (await Host.AgreementAsync()).Id)).ShouldBe(404, "agreement-unknown");

    [Theory]
    [InlineData("not-registered")]
    [InlineData("..%2Fsealed")]
    public async Task Show_NoSuchAgreement_IsUnknown(string id) => (await GetAsync(TestPerson.Officer, id)).ShouldBe(404, "agreement-unknown");

    [Fact]
    public async Task List_InPages_ShowsEachOnceById()
    {
        foreach (var id in new[] { "agreement-c", "agreement-a", "agreement-b" }) await Host.AgreementAsync(SampleAgreement.Create(id));

        var first = await ListAsync(TestPerson.Approver, "?pageSize=2");
        var second = await ListAsync(TestPerson.Approver, $"?pageSize=2&continuation={first.Continuation}");

        first.Items.Concat(second.Items).Select(item => item.Id).ShouldBe(["agreement-a", "agreement-b", "agreement-c"]);
        second.Continuation.ShouldBeNull();
    }

    [Fact]
    public async Task List_BySubmitter_ShowsThoseThatListThem()
    {
        await Host.AgreementAsync();
        await Host.AgreementAsync(SampleAgreement.Create("of-another") with { Submitters = [TestPerson.OtherPartner.ToString()] });

        (await ListAsync(TestPerson.OtherPartner, "")).Items.Select(item => item.Id).ShouldBe(["of-another"]);
    }

    [Fact]
    public async Task List_BadPageSize_IsRefused() =>
        (await Host.As(TestPerson.Officer).GetAsync($"{Path}?pageSize=0")).ShouldBe(400, "page-size-invalid");

    [Fact]
    public async Task List_ContinuationOfAnotherList_IsRefused()
    {
        await Host.TransferAsync(TransferState.Declared);
        await Host.TransferAsync(TransferState.Declared);
        var page = (await Host.As(TestPerson.Officer).GetAsync("/api/transfers?pageSize=1")).Read<PageOf<Transfer>>();

        (await Host.As(TestPerson.Officer).GetAsync($"{Path}?continuation={page.Continuation}")).ShouldBe(400, "continuation-invalid");
    }

    private Task<ApiAnswer> PutAsync(TestPerson person, Agreement agreement, string? ifMatch = null, string? ifNoneMatch = null) =>
        Host.As(person).PutAsync($"{Path}/{agreement.Id}", agreement, ifMatch, ifNoneMatch);

    private Task<ApiAnswer> GetAsync(TestPerson person, string id) => Host.As(person).GetAsync($"{Path}/{id}");

    private async Task<PageOf<AgreementDetail>> ListAsync(TestPerson person, string query)
    {
        var answer = await Host.As(person).GetAsync(Path + query);
        answer.ShouldBe(200);
        return answer.Read<PageOf<AgreementDetail>>();
    }
}
