using Baygate.Infra.Tests.Compiler;

namespace Baygate.Infra.Tests.Mutations;

public sealed class MutationTests
{
    // The event subscription is deployed by itself: EventSubscriptionTests.
    private static readonly IReadOnlyList<Mutation> All = [.. InfraFolder.Templates.Where(template => template != "event-subscription.bicep").SelectMany(Mutator.Of)];

    [Fact]
    public async Task Template_WithoutAnyOneOfItsLines_IsNoticed()
    {
        var harmful = All.Where(mutation => !Harmless.All.Any(line => line.Covers(mutation))).ToList();
        harmful.Count.ShouldBeGreaterThan(500);

        var survivors = await MutationRun.SurvivorsAsync(harmful);

        survivors.Select(mutation => mutation.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void HarmlessLines_All_AreThere() =>
        Harmless.All.Where(line => !All.Any(line.Covers)).Select(line => line.Line).ShouldBeEmpty();
}
