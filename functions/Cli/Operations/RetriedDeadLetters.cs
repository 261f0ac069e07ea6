using Baygate.Cli.Api;

namespace Baygate.Cli.Operations;

/// <summary>What came of each retry, in the order they were made.</summary>
internal sealed record RetriedDeadLetters(IReadOnlyList<DeadLetterRetry> Retried);
