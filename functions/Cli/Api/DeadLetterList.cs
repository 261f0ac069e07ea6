namespace Baygate.Cli.Api;

/// <summary>What stands still now.</summary>
internal sealed record DeadLetterList(IReadOnlyList<DeadLetter> Items, bool HasMore);
