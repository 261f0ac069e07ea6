namespace Baygate.LocalHost.Engine;

/// <summary>One event in a workflow's history: the answer to one of the workflow's calls.</summary>
/// <param name="Call">The call's number, from 0 in the order the workflow made them.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Name">The step's name, or <see cref="WaitCall.WaitName"/>.</param>
/// <param name="Text">The step's answer as JSON, its failure's code, or <c>true</c> or <c>false</c> for a wait.</param>
/// <param name="Time">When it happened.</param>
internal sealed record HistoryEvent(int Call, HistoryKind Kind, string Name, string Text, DateTimeOffset Time);
