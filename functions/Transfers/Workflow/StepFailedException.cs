namespace Baygate.Transfers.Workflow;

/// <summary>A step failed at every attempt. The workflow parks the transfer; nothing is lost.</summary>
/// <param name="step">The step's name.</param>
/// <param name="code">The stable code of the last failure, one of <see cref="ReasonCodes"/>.</param>
public sealed class StepFailedException(string step, string code) : Exception($"Step {step} failed: {code}.")
{
    /// <summary>The step's name.</summary>
    public string Step { get; } = step;

    /// <summary>The stable code of the last failure.</summary>
    public string Code { get; } = code;
}
