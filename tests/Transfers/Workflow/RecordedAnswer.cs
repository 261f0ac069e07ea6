namespace Baygate.Transfers.Tests.Workflow;

/// <summary>What an engine would have recorded: a step's answer as JSON, or the code of its failure.</summary>
internal sealed record RecordedAnswer(int Call, string? Result, string? FaultCode, DateTimeOffset Time);
