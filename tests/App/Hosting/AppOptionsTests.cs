using Baygate.Transfers;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baygate.App.Tests.Hosting;

public sealed class AppOptionsTests
{
    private static readonly (string, string?)[] InAzure =
    [
        ("Baygate__DevelopmentStorage", null),
        ("Baygate__TableServiceUri", "https://hk.table.core.windows.net/"),
        ("UploadsStorage", null),
        ("UploadsStorage__blobServiceUri", "https://uploads.blob.core.windows.net/"),
        ("UploadsStorage__queueServiceUri", "https://uploads.queue.core.windows.net/"),
        ("Baygate__SealedBlobServiceUri", "https://sealed.blob.core.windows.net/"),
        ("Baygate__EvidenceBlobServiceUri", "https://evidence.blob.core.windows.net/"),
        ("AzureWebJobsStorage", null),
        ("AzureWebJobsStorage__blobServiceUri", "https://host.blob.core.windows.net/"),
        ("Baygate__Zones__guangdong__BlobServiceUri", "https://gd.blob.core.windows.net/"),
    ];

    [Fact]
    public void Settings_OfTheSample_AreAccepted() => Should.NotThrow(() => Validate("Development"));

    [Fact]
    public void Settings_InAzure_AreAccepted() => Should.NotThrow(() => Validate("Production", InAzure));

    [Theory]
    [InlineData("Baygate__Zone", null)]
    [InlineData("Baygate__Zone", "guangdong")]
    [InlineData("Baygate__VaultUri", null)]
    [InlineData("Baygate__VaultUri", "http://vault.example/")]
    [InlineData("Baygate__TableServiceUri", null)]
    [InlineData("Baygate__TableServiceUri", "http://hk.table.core.windows.net/")]
    [InlineData("Baygate__Zones__guangdong__BlobServiceUri", "gd.blob.core.windows.net")]
    [InlineData("Baygate__Zones__hongkong__BlobServiceUri", "https://hk.blob.core.windows.net/")]
    [InlineData("Baygate__SealedBlobServiceUri", null)]
    [InlineData("Baygate__SealedBlobServiceUri", "http://sealed.blob.core.windows.net/")]
    [InlineData("Baygate__EvidenceBlobServiceUri", null)]
    [InlineData("Baygate__EvidenceBlobServiceUri", "http://evidence.blob.core.windows.net/")]
    [InlineData("UploadsStorage__blobServiceUri", null)]
    [InlineData("AzureWebJobsStorage__blobServiceUri", null)]
    [InlineData("UploadsStorage__queueServiceUri", null)]
    [InlineData("UploadsStorage__queueServiceUri", "http://uploads.queue.core.windows.net/")]
    [InlineData("Baygate__DevelopmentStorage", "UseDevelopmentStorage=true")]
    [InlineData("Baygate__HoldingKey", "")]
    [InlineData("Baygate__SigningKey", "")]
    [InlineData("Baygate__Token__Issuer", null)]
    [InlineData("Baygate__Token__Audience", null)]
    [InlineData("Baygate__Token__MetadataAddress", null)]
    [InlineData("Baygate__Retry__MaxAttempts", "0")]
    [InlineData("Baygate__Retry__FirstInterval", "00:00:00")]
    [InlineData("Baygate__Retry__MaxInterval", "00:00:01")]
    [InlineData("Baygate__Retry__BackoffCoefficient", "0.5")]
    public void Settings_InAzureWithAMistake_AreRefusedAtStart(string setting, string? value) =>
        Should.Throw<OptionsValidationException>(() => Validate("Production", [.. InAzure, (setting, value)]));

    [Fact]
    public void Zones_InAzure_AreThoseConfiguredAndOneIsServed()
    {
        using var services = AppHost.Build("Production", InAzure);

        var zones = services.GetRequiredService<ZoneDirectory>();

        zones.Served.ShouldBe([Zone.HongKong]);
        zones.Container(Zone.Guangdong, "recipient").Uri.ShouldBe(new Uri("https://gd.blob.core.windows.net/recipient"));
        zones.DeadLetters(Zone.HongKong)!.Uri.ShouldBe(new Uri("https://host.blob.core.windows.net/deadletters"));
        zones.Queues(Zone.HongKong)!.Uri.ShouldBe(new Uri("https://uploads.queue.core.windows.net/"));
    }

    [Theory]
    [InlineData("inbox", "https://uploads.blob.core.windows.net/inbox")]
    [InlineData("sealed", "https://sealed.blob.core.windows.net/sealed")]
    [InlineData("evidence", "https://evidence.blob.core.windows.net/evidence")]
    [InlineData("agreements", "https://evidence.blob.core.windows.net/agreements")]
    [InlineData("ledger", "https://evidence.blob.core.windows.net/ledger")]
    public void Container_OfTheOwnZoneInAzure_LiesInItsAccount(string container, string address)
    {
        using var services = AppHost.Build("Production", InAzure);

        services.GetRequiredService<ZoneDirectory>().Container(Zone.HongKong, container).Uri.ShouldBe(new Uri(address));
    }

    [Theory]
    [InlineData("inbox")]
    [InlineData("sealed")]
    [InlineData("evidence")]
    public void Container_OfAnotherZonesOwnAccounts_IsOutOfReach(string container)
    {
        using var services = AppHost.Build("Production", InAzure);

        Should.Throw<KeyNotFoundException>(() => services.GetRequiredService<ZoneDirectory>().Container(Zone.Guangdong, container));
    }

    private static void Validate(string environment, params (string, string?)[] changes)
    {
        using var services = AppHost.Build(environment, changes);
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
