using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Baygate.EndToEnd.Tests.Processes;
using Baygate.Tests.Azurite;
using Baygate.Transfers;
using Baygate.Transfers.Zones;

namespace Baygate.EndToEnd.Tests.Journeys;

/// <summary>Nothing of the persons in a file shows up outside the file, and no secret in what is printed.</summary>
public sealed class PersonalValueTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly LaptopFixture _fixture = new(azurite);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Laptop Laptop => _fixture.Laptop;

    public async ValueTask InitializeAsync()
    {
        await _fixture.InitializeAsync();
        var transferId = await _fixture.UploadAsync(Sample.File);
        await _fixture.ApproveAsync(transferId);
        foreach (var document in (string[])["transfers", "findings", "decision", "receipt"]) (await Laptop.RunAsync(People.Officer, document, transferId)).ShouldSucceed();
        await Laptop.KillHostAsync();
    }

    [Fact]
    public void Printed_ByHostAndCommandLine_HoldsNoPersonalValue() => FindPersonalValues(string.Concat(Laptop.Printed)).ShouldBeEmpty();

    [Theory, InlineData("sig="), InlineData("eyJ"), InlineData("PRIVATE KEY"), InlineData("AccountKey")]
    public void Printed_ByHostAndCommandLine_HoldsNoSecret(string mark) => string.Concat(Laptop.Printed).ShouldNotContain(mark, Case.Sensitive);

    [Fact]
    public async Task Tables_AfterADelivery_HoldNoPersonalValue()
    {
        var rows = new StringBuilder();
        await foreach (var table in Laptop.Tables.QueryAsync(cancellationToken: Cancel))
        {
            await foreach (var row in Laptop.Tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Cancel))
                rows.AppendJoin('\n', row.Select(property => property.Value));
        }

        rows.Length.ShouldBePositive();
        FindPersonalValues(rows.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Evidence_OfADelivery_HoldsNoPersonalValue()
    {
        var texts = await ReadEvidenceAsync();

        texts.Count.ShouldBePositive();
        texts.SelectMany(FindPersonalValues).ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    // As it is, and as JSON writes it where it writes characters by their numbers.
    private static List<string> FindPersonalValues(string text) =>
        [.. Sample.PersonalValues.Where(value =>
            text.Contains(value, StringComparison.Ordinal) || text.Contains(JsonEncodedText.Encode(value).Value, StringComparison.OrdinalIgnoreCase))];

    /// <summary>What the evidence's documents and signed statements say.</summary>
    private async Task<List<string>> ReadEvidenceAsync()
    {
        var evidence = Laptop.Blobs(Zone.Guangdong).GetBlobContainerClient(Containers.Evidence);
        var texts = new List<string>();
        await foreach (var blob in evidence.GetBlobsAsync(cancellationToken: Cancel))
        {
            BlobDownloadResult file = await evidence.GetBlobClient(blob.Name).DownloadContentAsync(Cancel);
            texts.Add(blob.Name.EndsWith(".json", StringComparison.Ordinal) ? Said(JsonElement.Parse(file.Content.ToString())) : Encoding.UTF8.GetString(file.Content));
        }

        return texts;
    }

    private static string Said(JsonElement document) =>
        document.TryGetProperty("payload", out var payload) ? Encoding.UTF8.GetString(payload.GetBytesFromBase64()) : document.ToString();
}
