namespace Baygate.Transfers.Workflow;

/// <summary>
/// A step's attempt failed; a later attempt may succeed. It is the only exception that leaves a step, because engines write an
/// exception's text into their history: the text is the code alone.
/// </summary>
/// <param name="code">The stable code, one of <see cref="ReasonCodes"/>.</param>
public sealed class StepFaultException(string code) : Exception(code)
{
    /// <summary>The stable code, one of <see cref="ReasonCodes"/>.</summary>
    public string Code => Message;
}
