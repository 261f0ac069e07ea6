using System.Text.Json;
using Baygate.EndToEnd.Tests.Processes;

namespace Baygate.EndToEnd.Tests.Journeys;

/// <summary>Patients' data under an agreement that leaves a fact open: the officer supplies it and clears the reviews.</summary>
public sealed class InformTests(LaptopFixture fixture) : IClassFixture<LaptopFixture>
{
    private const string AgreementId = "gz-hk-patients";

    private Laptop Laptop => fixture.Laptop;

    [Fact]
    public async Task Inform_WithTheMissingFacts_LetsTheTransferBeDecidedAgain()
    {
        await Sample.RegisterAsync(Laptop, AgreementId);
        var uploaded = (await Laptop.RunAsync(
            "gz-hospital-clerk", "upload", Sample.PathOf("guangzhou-patients.csv"), "--agreement", AgreementId, "--json")).ShouldSucceed();
        var transferId = uploaded.Json.GetProperty("transferId").GetString()!;
        var waiting = await Laptop.Api.UntilAsync(transferId, "AwaitingInfo");

        IEnumerable<string> facts = Texts(waiting, "missing").SelectMany(fact => (string[])["--fact", $"{fact}=false"]);
        IEnumerable<string> reviews = Texts(waiting, "reviews").SelectMany(rule => (string[])["--clear", rule]);
        (await Laptop.RunAsync(People.Officer, ["inform", transferId, .. facts, .. reviews, "--reason", "Seen by the health commission."])).ShouldSucceed();

        var decided = await Laptop.Api.UntilAsync(transferId, "AwaitingApproval");
        decided.GetProperty("outcome").GetString().ShouldBe("GBA_SC");
    }

    private static IEnumerable<string> Texts(JsonElement transfer, string list) => transfer.GetProperty(list).EnumerateArray().Select(item => item.GetString()!);
}
