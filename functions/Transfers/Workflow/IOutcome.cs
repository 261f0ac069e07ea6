namespace Baygate.Transfers.Workflow;

/// <summary>An answer that may be a refusal, whatever its value's type.</summary>
internal interface IOutcome
{
    /// <summary>Whether the transfer ends here.</summary>
    bool IsRefusal { get; }
}
