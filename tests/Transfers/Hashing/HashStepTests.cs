using System.Security.Cryptography;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Tests.Hashing;

public sealed class HashStepTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task File_LongerThanTheBuffer_GetsItsSha256()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var content = new byte[(3 * 1024 * 1024) + 17];
        new Random(1).NextBytes(content);
        var runner = scenario.Bay.Get<StepRunner>();
        var accepted = await runner.RunAsync(Steps.Accept, await scenario.DropAsync(content: content), TestContext.Current.CancellationToken);

        var hashed = await runner.RunAsync(Steps.Hash, accepted.Value!, TestContext.Current.CancellationToken);

        hashed.Value!.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}
