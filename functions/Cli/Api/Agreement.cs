using System.Text.Json;

namespace Baygate.Cli.Api;

/// <summary>The registered legal instrument for one exporter, one recipient and one direction.</summary>
internal sealed record Agreement
{
    public required string Id { get; init; }

    public required string Origin { get; init; }

    public required string Destination { get; init; }

    public required Party Exporter { get; init; }

    public required Party Recipient { get; init; }

    public required string Purpose { get; init; }

    public required string DestinationContainer { get; init; }

    public required string RecipientKey { get; init; }

    public IReadOnlyList<string> Submitters { get; init; } = [];

    public required DateOnly InForceFrom { get; init; }

    public required DateOnly InForceUntil { get; init; }

    public JsonElement? Filings { get; init; }

    public JsonElement Facts { get; init; }
}
