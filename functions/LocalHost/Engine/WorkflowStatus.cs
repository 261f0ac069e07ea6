namespace Baygate.LocalHost.Engine;

/// <summary>Whether an instance is still to be run.</summary>
internal enum WorkflowStatus
{
    /// <summary>It has not come to its end.</summary>
    Running,

    /// <summary>It came to its end.</summary>
    Ended,
}
