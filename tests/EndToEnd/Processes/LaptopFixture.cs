using Baygate.Tests.Azurite;
using Baygate.Transfers;

namespace Baygate.EndToEnd.Tests.Processes;

/// <summary>A laptop that the tests of a class share: the host is up, the sample's agreement registered, everybody logged in.</summary>
public sealed class LaptopFixture : IAsyncLifetime
{
    public LaptopFixture(AzuriteFixture azurite) => Laptop = new Laptop(azurite);

    internal LaptopFixture(AzuriteFixture azurite, Func<Uri, Uri>? route, IReadOnlyDictionary<string, string>? settings = null) =>
        Laptop = new Laptop(azurite, route, settings);

    internal Laptop Laptop { get; }

    /// <summary>Where the recipient's private key is.</summary>
    internal string RecipientKey { get; private set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Laptop.StartHostAsync();
        RecipientKey = await Sample.RegisterAsync(Laptop);
        foreach (var person in (string[])[Sample.Clerk, People.Approver, People.Officer, "dg-clerk", "gz-hospital-clerk"])
            (await Laptop.RunAsync(person, "login", "--as", person)).ShouldSucceed();
    }

    public ValueTask DisposeAsync() => Laptop.DisposeAsync();

    /// <summary>Uploads a file of the sample's customers.</summary>
    /// <returns>The transfer's id.</returns>
    internal async Task<string> UploadAsync(byte[] content)
    {
        var path = Laptop.PathOf($"{Guid.NewGuid():N}.csv");
        await File.WriteAllBytesAsync(path, content, Cancel);
        var uploaded = (await Laptop.RunAsync(Sample.Clerk, "upload", path, "--agreement", Sample.AgreementId, "--json")).ShouldSucceed();
        return uploaded.Json.GetProperty("transferId").GetString()!;
    }

    /// <summary>Lets both approve who must, and waits until the transfer is delivered.</summary>
    internal async Task ApproveAsync(string transferId)
    {
        await Laptop.Api.UntilAsync(transferId, "AwaitingApproval");
        foreach (var person in (string[])[People.Approver, People.Officer]) (await Laptop.RunAsync(person, "approve", transferId)).ShouldSucceed();
        await Laptop.Api.UntilAsync(transferId, "Delivered");
    }

    /// <summary>Takes the delivered file out of the recipient's storage.</summary>
    /// <returns>Its path.</returns>
    internal async Task<string> DownloadAsync(string transferId)
    {
        var path = Laptop.PathOf($"{transferId}.sealed");
        await Laptop.Blobs(Zone.HongKong).GetBlobContainerClient(Sample.Destination).GetBlobClient($"{transferId}.sealed").DownloadToAsync(path, Cancel);
        return path;
    }

    /// <summary>Opens the delivered file with the recipient's key.</summary>
    internal async Task<byte[]> OpenAsync(string transferId)
    {
        var opened = Laptop.PathOf($"{transferId}.csv");
        (await Laptop.RunAsync("recipient", "open", await DownloadAsync(transferId), opened, "--key", RecipientKey)).ShouldSucceed();
        return await File.ReadAllBytesAsync(opened, Cancel);
    }
}
