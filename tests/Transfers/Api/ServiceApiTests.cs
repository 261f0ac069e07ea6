using Baygate.Tests.Azurite;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Tests.People;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Api;

public sealed class ServiceApiTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    [Fact]
    public async Task Live_WithStorageGone_IsHealthy()
    {
        Host.Storage.IsCut = true;

        (await Host.As(null).GetAsync("/api/health/live")).Read<Health>().Status.ShouldBe(Health.Healthy);
    }

    [Fact]
    public async Task Ready_WithStorage_NamesWhatItLookedAt()
    {
        var answer = await Host.As(null).GetAsync("/api/health/ready");

        answer.ShouldBe(200);
        string.Join(' ', answer.Read<Health>().Checks.Select(check => $"{check.Name}={check.Status}")).ShouldBe(
            "table=healthy blobs-guangdong=healthy blobs-hongkong=healthy blobs-macau=healthy");
    }

    [Fact]
    public async Task Ready_WithStorageGone_IsUnhealthy()
    {
        Host.Storage.IsCut = true;

        var answer = await Host.As(null).GetAsync("/api/health/ready");

        answer.ShouldBe(503);
        answer.Read<Health>().Checks.ShouldAllBe(check => check.Status == Health.Unhealthy);
    }

    [Fact]
    public async Task Ready_WithoutOneInbox_NamesIt()
    {
        await Host.Zones.Container(Zone.Macau, Containers.Inbox).DeleteAsync(cancellationToken: Cancellation);

        var health = (await Host.As(null).GetAsync("/api/health/ready")).Read<Health>();

        health.Checks.Where(check => check.Status != Health.Healthy).Select(check => check.Name).ShouldBe(["blobs-macau"]);
    }

    [Fact]
    public async Task OpenApi_Always_IsTheDocument() =>
        (await Host.As(null).GetAsync("/api/openapi.json")).Json.GetProperty("openapi").GetString().ShouldBe("3.1.1");

    [Theory]
    [InlineData("/api/transfers")]
    [InlineData("/api/transfers/taaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/api/agreements")]
    [InlineData("/api/agreements/any-id")]
    public async Task Call_WithStorageGone_SaysSoAndWhenToComeBack(string path)
    {
        Host.Storage.IsCut = true;

        var answer = await Host.As(TestPerson.Officer).GetAsync(path);

        answer.ShouldBe(503, "storage-unavailable");
        answer.Headers["Retry-After"].ShouldBe("10");
    }

    [Fact]
    public async Task Call_WithAnUnforeseenFailure_SaysNothingOfIt()
    {
        Host.Storage.Failure = new InvalidOperationException("secret");
        Host.Storage.IsCut = true;

        var answer = await Host.As(TestPerson.Officer).GetAsync("/api/agreements/any-id");

        answer.ShouldBe(500, "internal");
        System.Text.Encoding.UTF8.GetString(answer.Bytes).ShouldNotContain("secret");
    }
}
