namespace Baygate.LocalHost.Engine;

/// <summary>What an event in a workflow's history says.</summary>
internal enum HistoryKind
{
    /// <summary>A step answered.</summary>
    StepAnswered,

    /// <summary>A step failed at every attempt.</summary>
    StepFailed,

    /// <summary>A wait ended.</summary>
    WaitEnded,
}
