using Baygate.Sealing;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.SealingFiles;

public sealed class SealedFileTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_OfSeveralRanges_OpensToWhatWasSent()
    {
        var line = "M-01,71.5,steady\n"u8.ToArray();
        var content = new byte["machine,temperature,note\n"u8.Length + (line.Length * (SealedLayout.RangeLength / line.Length + 1000))];
        "machine,temperature,note\n"u8.CopyTo(content);
        for (var at = "machine,temperature,note\n"u8.Length; at < content.Length; at += line.Length) line.CopyTo(content, at);
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync(content: content);

        await scenario.RunApprovedAsync(start);

        using var key = RsaKeyEncryptionKey.FromPem(TestAgreements.RecipientPrivateKey);
        using var opened = new MemoryStream(content.Length);
        var delivered = await scenario.Bay.ReadAsync(TestAgreements.Destination, $"{start.TransferId}.sealed", Zone.HongKong);
        await SealedFile.OpenAsync(new MemoryStream(delivered), opened, key, cancellationToken: Cancel);
        opened.ToArray().AsSpan().SequenceEqual(content).ShouldBeTrue();
    }

    [Fact]
    public async Task File_SealedTwice_IsTheSameFile()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var file = await AcceptAsync(scenario);
        await SealAsync(scenario, file);
        var first = await scenario.Bay.ReadAsync(Containers.Sealed, file.TransferId);

        await SealAsync(scenario, file);

        (await scenario.Bay.ReadAsync(Containers.Sealed, file.TransferId)).ShouldBe(first);
    }

    [Fact]
    public async Task Draft_Lost_ParksAndARetrySealsAnew()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Once(nameof(Steps.SealRange), () =>
            scenario.Bay.Zones.Draft(start.Zone, start.TransferId).DeleteAsync(cancellationToken: Cancel));

        var end = await scenario.RunRetriedAsync(start, () => { });

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Draft_OfAnotherTransfer_IsNotUsed()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var (other, file) = (await AcceptAsync(scenario, "other.csv"), await AcceptAsync(scenario));
        var runner = scenario.Bay.Get<StepRunner>();
        await runner.RunAsync(Steps.BeginSeal, other, Cancel);
        await scenario.Bay.PlantAsync(
            Containers.Sealed, $"{file.TransferId}.draft", await scenario.Bay.ReadAsync(Containers.Sealed, $"{other.TransferId}.draft"));

        var fault = await Should.ThrowAsync<StepFaultException>(() => SealAsync(scenario, file));

        fault.Code.ShouldBe(ReasonCodes.RecordTampered);
    }

    private static async Task<AcceptedFile> AcceptAsync(Scenario scenario, string name = "readings.csv") =>
        (await scenario.Bay.Get<StepRunner>().RunAsync(Steps.Accept, await scenario.DropAsync(name), Cancel)).Value!;

    private static async Task SealAsync(Scenario scenario, AcceptedFile file)
    {
        var runner = scenario.Bay.Get<StepRunner>();
        await runner.RunAsync(Steps.BeginSeal, file, Cancel);
        var range = await runner.RunAsync(Steps.SealRange, new SealRangeInput(file, 0), Cancel);
        await runner.RunAsync(Steps.CommitSeal, new CommitSealInput(file, [range.Value!.Sha256]), Cancel);
    }
}
