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
        ("ZoneStorage", null),
        ("ZoneStorage__queueServiceUri", "https://hk.queue.core.windows.net/"),
        ("AzureWebJobsStorage", null),
        ("AzureWebJobsStorage__blobServiceUri", "https://host.blob.core.windows.net/"),
        ("Baygate__Zones__hongkong__BlobServiceUri", "https://hk.blob.core.windows.net/"),
        ("Baygate__Zones__guangdong__BlobServiceUri", "https://gd.blob.core.windows.net/"),
    ];

    [Fact]
    public void Settings_OfTheSample_AreAccepted() => Should.NotThrow(() => Validate("Development"));

    [Fact]
    public void Settings_InAzure_AreAccepted() => Should.NotThrow(() => Validate("Production", InAzure));

    [Theory]
    [InlineData("Baygate__Zone", null)]
    [InlineData("Baygate__Zone", "macau")]
    [InlineData("Baygate__VaultUri", null)]
    [InlineData("Baygate__VaultUri", "http://vault.example/")]
    [InlineData("Baygate__TableServiceUri", null)]
    [InlineData("Baygate__TableServiceUri", "http://hk.table.core.windows.net/")]
    [InlineData("Baygate__Zones__guangdong__BlobServiceUri", "gd.blob.core.windows.net")]
    [InlineData("Baygate__Zones__hongkong__BlobServiceUri", "http://hk.blob.core.windows.net/")]
    [InlineData("AzureWebJobsStorage__blobServiceUri", null)]
    [InlineData("ZoneStorage__queueServiceUri", null)]
    [InlineData("ZoneStorage__queueServiceUri", "http://hk.queue.core.windows.net/")]
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
        zones.Blobs(Zone.Guangdong).Uri.ShouldBe(new Uri("https://gd.blob.core.windows.net/"));
        zones.DeadLetters(Zone.HongKong)!.Uri.ShouldBe(new Uri("https://host.blob.core.windows.net/deadletters"));
        zones.Queues(Zone.HongKong)!.Uri.ShouldBe(new Uri("https://hk.queue.core.windows.net/"));
    }

    private static void Validate(string environment, params (string, string?)[] changes)
    {
        using var services = AppHost.Build(environment, changes);
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
