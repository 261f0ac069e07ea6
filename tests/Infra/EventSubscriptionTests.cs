using System.Text.Json.Nodes;
using Baygate.Infra.Tests.Compiler;
using Baygate.Transfers.Zones;

namespace Baygate.Infra.Tests;

/// <summary>The template that follows once the app runs.</summary>
public sealed class EventSubscriptionTests
{
    private static readonly Lazy<Task<JsonNode>> Compiled = new(CompileAsync);

    public static TheoryData<string, string> Values => new()
    {
        { "properties.destination.endpointType", "WebHook" },
        { "properties.destination.properties.minimumTlsVersionAllowed", "1.2" },
        { "properties.filter.includedEventTypes.0", "Microsoft.Storage.BlobCreated" },
        { "properties.filter.subjectBeginsWith", $"/blobServices/default/containers/{Containers.Inbox}/" },
        { "properties.retryPolicy.eventTimeToLiveInMinutes", "1440" },
        { "properties.retryPolicy.maxDeliveryAttempts", "30" },
        { "properties.deadLetterWithResourceIdentity.identity.type", "SystemAssigned" },
        { "properties.deadLetterWithResourceIdentity.deadLetterDestination.endpointType", "StorageBlob" },
        { "properties.deadLetterWithResourceIdentity.deadLetterDestination.properties.blobContainerName", "[parameters('deadLetterContainer')]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Subscription_Always_Has(string path, string value) => At(await SubscriptionAsync(), path)?.ToString().ShouldBe(value);

    [Fact]
    public async Task Subscription_Always_CallsTheFunctionInbox() =>
        At(await SubscriptionAsync(), "properties.destination.properties.endpointUrl")!.ToString()
            .ShouldContain("/runtime/webhooks/blobs?functionName=Host.Functions.Inbox&code=");

    [Fact]
    public async Task Key_OfTheWebhook_LeavesByNoOutput() => (await Compiled.Value)["outputs"].ShouldBeNull();

    [Fact]
    public async Task DeadLetterContainer_ByDefault_IsThatOfTheHost() =>
        ((string?)(await Compiled.Value)["parameters"]!["deadLetterContainer"]!["defaultValue"]).ShouldBe("deadletters");

    private static async Task<JsonNode> SubscriptionAsync() =>
        (await Compiled.Value)["resources"]!.AsArray().Single(resource => ((string)resource!["type"]!).EndsWith("/eventSubscriptions", StringComparison.Ordinal))!;

    private static JsonNode? At(JsonNode node, string path) => new Deployments.Resource(Identified(node)).At(path);

    private static JsonNode Identified(JsonNode node)
    {
        var copy = node.DeepClone();
        copy["id"] = "/providers/";
        return copy;
    }

    private static async Task<JsonNode> CompileAsync()
    {
        using var server = new BicepServer();
        var compiled = await server.CompileAsync(Path.Combine(InfraFolder.Folder, "event-subscription.bicep"));
        return JsonNode.Parse((string)compiled["contents"]!)!;
    }
}
