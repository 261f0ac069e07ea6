using Azure.Storage.Blobs.Models;
using Baygate.Classification;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Classifying;
using Baygate.Transfers.Ending;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Classifying;

/// <summary>A file of more than one range is classified by ranges; nobody who reads its findings can tell.</summary>
public sealed class ClassifyRangesTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Table_OfSeveralRanges_HasTheFindingsOfOneReading() => HasFindingsOfOneReadingAsync(LargeFile.Table, ranges: 2, whole: 0);

    [Fact]
    public Task Text_WithAnEmptyLastRange_HasTheFindingsOfOneReading() =>
        HasFindingsOfOneReadingAsync(LargeFile.TextOfTwoRanges, ranges: 3, whole: 0);

    [Fact]
    public Task Table_WhoseRangesSayThatItIsReadWhole_IsReadWhole() =>
        HasFindingsOfOneReadingAsync(LargeFile.TableWithALineBreakInAField, ranges: 2, whole: 1);

    [Fact]
    public Task File_WhosePlanSaysThatItIsReadWhole_IsReadWhole() => HasFindingsOfOneReadingAsync(LargeFile.Json, ranges: 0, whole: 1);

    [Theory]
    [InlineData(nameof(Steps.BeginClassify))]
    [InlineData(nameof(Steps.ClassifyRange))]
    [InlineData(nameof(Steps.MergeFindings))]
    public async Task Host_LostBeforeAStep_LeavesNothingWhenBegunAnew(string step)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync("large.csv", LargeFile.Table);
        scenario.Bay.Steps.Once(step, () => throw new OperationCanceledException());
        await Should.ThrowAsync<OperationCanceledException>(() => scenario.Bay.RunAsync(start));

        var end = await RunWithdrawnAsync(scenario, start);

        end.State.ShouldBe(TransferState.Withdrawn);
        (await FindingsAsync(scenario, start)).ShouldBe(await WholeAsync(LargeFile.Table));
        (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Sealed)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(nameof(Steps.BeginClassify))]
    [InlineData(nameof(Steps.ClassifyRange))]
    [InlineData(nameof(Steps.MergeFindings))]
    public async Task File_ChangedBeforeAStep_IsRefusedAndLeavesNothing(string step)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync("large.csv", LargeFile.Table);
        scenario.Bay.Steps.Once(step, async () => await scenario.Bay.PlantAsync(Containers.Inbox, await scenario.Bay.NameOfAsync(start), LargeFile.Json));

        var end = await scenario.Bay.RunAsync(start);

        (end.State, end.Code).ShouldBe((TransferState.Refused, ReasonCodes.FileChanged));
        (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Sealed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Portions_ChangedSwappedOrGone_AreRefused()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var file = await ClassifyRangesAsync(scenario, "large.csv");
        var other = await ClassifyRangesAsync(scenario, "other.csv");
        var names = (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Sealed)).Where(name => name.StartsWith(file.TransferId, StringComparison.Ordinal)).ToList();
        var ofOther = (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Sealed)).First(name => name.StartsWith(other.TransferId, StringComparison.Ordinal));
        var (first, second) = (await ReadAsync(scenario, names[0]), await ReadAsync(scenario, names[1]));
        var foreign = await ReadAsync(scenario, ofOther);
        byte[] changed = [.. first.Content.ToArray()];
        changed[^1] ^= 1;

        await MergeIsRefusedAsync(second);
        await MergeIsRefusedAsync(foreign);
        await MergeIsRefusedAsync(first, first.Content.ToArray()[..^1]);
        await MergeIsRefusedAsync(first, changed);
        await MergeIsRefusedAsync(null);
        await WriteAsync(scenario, names[0], first, first.Content.ToArray());
        (await RunAsync(scenario, Steps.MergeFindings, file)).Value!.Classified.ShouldNotBeNull();

        async Task MergeIsRefusedAsync(BlobDownloadResult? like, byte[]? content = null)
        {
            if (like is null) await scenario.Bay.Zones.Container(Zone.Guangdong, Containers.Sealed).DeleteBlobAsync(names[0], cancellationToken: Cancel);
            else await WriteAsync(scenario, names[0], like, content ?? like.Content.ToArray());
            var fault = await Should.ThrowAsync<StepFaultException>(() => RunAsync(scenario, Steps.MergeFindings, file));
            fault.Code.ShouldBe(ReasonCodes.RecordTampered);
        }
    }

    [Fact]
    public async Task Portion_PlantedBetweenSteps_ParksTheTransferAndARetryHealsIt()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync("large.csv", LargeFile.Table);
        scenario.Bay.Steps.Before = async step =>
        {
            if (step == nameof(Steps.MergeFindings))
                await scenario.Bay.PlantAsync(Containers.Sealed, (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Sealed)).First(name => name.Contains("portion")), "clean"u8.ToArray());
        };
        var codes = new List<string?>();

        await scenario.Bay.RunAsync(start, async () =>
        {
            var record = await scenario.Bay.RecordAsync(start.TransferId);
            scenario.Bay.Steps.Before = _ => Task.CompletedTask;
            if (record.State == TransferState.Failed) await scenario.Bay.RetryAsync(start.TransferId);
            else await scenario.Bay.WithdrawAsync(start.TransferId);
            codes.Add(record.ReasonCode);
            return true;
        });

        codes[0].ShouldBe(ReasonCodes.RecordTampered);
        (await FindingsAsync(scenario, start)).ShouldBe(await WholeAsync(LargeFile.Table));
    }

    [Fact]
    public async Task Portions_OfTheStepsRunTwice_AreTheSame()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var file = await ClassifyRangesAsync(scenario, "large.csv");
        var names = await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Sealed);
        var before = await scenario.Bay.ReadAsync(Containers.Sealed, names[1]);
        var merged = await RunAsync(scenario, Steps.MergeFindings, file);

        await RunAsync(scenario, Steps.ClassifyRange, new ClassifyRangeInput(file, 1));

        (await scenario.Bay.ReadAsync(Containers.Sealed, names[1])).ShouldBe(before);
        (await RunAsync(scenario, Steps.MergeFindings, file)).ShouldBe(merged);
    }

    private static async Task<AcceptedFile> ClassifyRangesAsync(Scenario scenario, string name)
    {
        var file = (await RunAsync(scenario, Steps.Accept, await scenario.DropAsync(name, LargeFile.Table))).Value!;
        for (var index = 0; index < (await RunAsync(scenario, Steps.BeginClassify, file)).Value!.RangeCount; index++)
            await RunAsync(scenario, Steps.ClassifyRange, new ClassifyRangeInput(file, index));
        return file;
    }

    private static Task<TResult> RunAsync<TInput, TResult>(Scenario scenario, Step<TInput, TResult> step, TInput input) =>
        scenario.Bay.Get<StepRunner>().RunAsync(step, input, Cancel);

    private static Task<TransferEnd> RunWithdrawnAsync(Scenario scenario, TransferStart start) => scenario.Bay.RunAsync(start, async () =>
    {
        await scenario.Bay.WithdrawAsync(start.TransferId);
        return true;
    });

    private static async Task<BlobDownloadResult> ReadAsync(Scenario scenario, string name) =>
        await scenario.Bay.Zones.Container(Zone.Guangdong, Containers.Sealed).GetBlobClient(name).DownloadContentAsync(Cancel);

    // With the metadata, and so the signature, of another: what somebody with rights on the storage can write.
    private static async Task WriteAsync(Scenario scenario, string name, BlobDownloadResult like, byte[] content) =>
        await scenario.Bay.Zones.Container(Zone.Guangdong, Containers.Sealed).GetBlobClient(name)
            .UploadAsync(new BinaryData(content), new BlobUploadOptions { Metadata = like.Details.Metadata }, Cancel);

    private static async Task<byte[]> FindingsAsync(Scenario scenario, TransferStart start) =>
        await scenario.Bay.ReadAsync(Containers.Evidence, await scenario.Bay.EvidenceAsync($"{start.TransferId}/findings-"));

    private static async Task<byte[]> WholeAsync(byte[] content)
    {
        var classifier = new Classifier(new ClassifierOptions { PersonHashKey = new byte[ClassifierOptions.PersonHashKeyLength], Today = new DateOnly(2026, 1, 1) });
        return (await classifier.ClassifyAsync(new MemoryStream(content), cancellationToken: Cancel)).Findings.ToUtf8Json();
    }

    private async Task HasFindingsOfOneReadingAsync(byte[] content, int ranges, int whole)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync("large.csv", content);

        await RunWithdrawnAsync(scenario, start);

        (await FindingsAsync(scenario, start)).ShouldBe(await WholeAsync(content));
        scenario.Bay.Steps.Names.Count(step => step == nameof(Steps.ClassifyRange)).ShouldBe(ranges);
        scenario.Bay.Steps.Names.Count(step => step == nameof(Steps.Classify)).ShouldBe(whole);
        (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Sealed)).ShouldBeEmpty();
    }
}
