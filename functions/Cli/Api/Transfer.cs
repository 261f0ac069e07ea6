namespace Baygate.Cli.Api;

/// <summary>A transfer as the API shows it.</summary>
internal sealed record Transfer
{
    public required string Id { get; init; }

    public required string Zone { get; init; }

    public string? Destination { get; init; }

    public required string AgreementId { get; init; }

    public int AgreementVersion { get; init; }

    public string? FileName { get; init; }

    public required string State { get; init; }

    public string? StateDescription { get; init; }

    public Reason? Reason { get; init; }

    public string? Outcome { get; init; }

    public string? BindingDigest { get; init; }

    public DateTimeOffset DeclaredAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public long Length { get; init; }

    public ByteCount? Progress { get; init; }

    public IReadOnlyList<AwaitedRole> Awaited { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    public IReadOnlyList<string> Reviews { get; init; } = [];

    public IReadOnlyList<Vote> Votes { get; init; } = [];

    public Delivery? Delivered { get; init; }
}
