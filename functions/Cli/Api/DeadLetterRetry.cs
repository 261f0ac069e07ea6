namespace Baygate.Cli.Api;

/// <summary>What came of a retry: <c>retried</c>, <c>gone</c>, <c>unreadable</c>, or the code of a problem.</summary>
internal sealed record DeadLetterRetry(string Id, string? TransferId, string Result);
