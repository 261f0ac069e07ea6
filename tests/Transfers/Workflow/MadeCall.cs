namespace Baygate.Transfers.Tests.Workflow;

/// <summary>A call that the workflow made: what it asked for, and how it is told the answer.</summary>
internal sealed record MadeCall(int Number, string Name, string Input, Action<RecordedAnswer> Tell)
{
    public const string Wait = "WaitForWake";

    public override string ToString() => $"{Number} {Name} {Input}";
}
