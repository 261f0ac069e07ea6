using Baygate.LocalHost.Keys;
using Baygate.Tests.Azurite;
using Microsoft.Extensions.Options;

namespace Baygate.LocalHost.Tests.Setup;

public sealed class StartTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("--urls=http://0.0.0.0:7071", "loopback")]
    [InlineData("--urls=http://*:7071", "loopback")]
    [InlineData("--urls=http://[::]:7071", "loopback")]
    [InlineData("--urls=http://192.0.2.1:7071", "loopback")]
    [InlineData("--urls=http://127.0.0.1:0;http://+:7071", "loopback")]
    [InlineData("--urls=nonsense", "loopback")]
    [InlineData("--Kestrel:Endpoints:Open:Url=http://0.0.0.0:0", "Kestrel:Endpoints")]
    [InlineData("--Baygate:Register=", "Baygate:Register")]
    [InlineData("--Baygate:Zones:macau=", "Baygate:Zones:macau")]
    [InlineData("--Baygate:Folder=", "Baygate:Folder")]
    [InlineData("--Baygate:Engine:MaxSteps=0", "MaxSteps")]
    [InlineData("--Baygate:Engine:LeaseDuration=0:0:0", "LeaseDuration")]
    [InlineData("--Baygate:Retry:MaxAttempts=0", "Baygate:Retry")]
    public async Task StartAsync_ImpossibleOptions_RefusesAndNamesThem(string option, string named)
    {
        await using var host = new LocalHostUnderTest(azurite, option);

        var refusal = await Should.ThrowAsync<OptionsValidationException>(host.StartAsync());

        refusal.Message.ShouldContain(named);
    }

    [Fact]
    public async Task StartAsync_KeyOpenToOthers_Refuses()
    {
        await using var host = new LocalHostUnderTest(azurite);
        LocalKeyRing.Open(host.At("keys"), "macau").Dispose();
        File.SetUnixFileMode(host.At("keys", "macau", "signing.pem"), UnixFileMode.UserRead | UnixFileMode.OtherRead);

        await Should.ThrowAsync<UnauthorizedAccessException>(host.StartAsync());
    }

    [Fact]
    public async Task StartAsync_AddressOnLoopback_NamesNoServer()
    {
        await using var host = new LocalHostUnderTest(azurite, "--urls=http://[::1]:0");
        await host.StartAsync();

        using var answer = await host.Client.GetAsync(new Uri("/api/health/live", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.EnsureSuccessStatusCode();
        answer.Headers.Server.ShouldBeEmpty();
    }

    [Fact]
    public async Task StartAsync_FileInAnInbox_BecomesATransferAndEnds()
    {
        await using var host = new LocalHostUnderTest(azurite);
        var inbox = host.Guangdong.Blobs().GetBlobContainerClient("inbox");
        await inbox.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        await inbox.UploadBlobAsync("unregistered/file.csv", BinaryData.FromString("a,b"), TestContext.Current.CancellationToken);

        await host.StartAsync();

        await host.Log.UntilAsync(line => line.Text == "Transfer ended: Refused AGREEMENT_UNKNOWN");
    }
}
