using Baygate.Transfers.Workflow;
using Microsoft.Extensions.Options;

namespace Baygate.App.Hosting;

/// <summary>Refuses at start what Durable's retry policy would refuse inside an orchestrator.</summary>
internal sealed class RetryPolicyValidator : IValidateOptions<StepRetryPolicy>
{
    public ValidateOptionsResult Validate(string? name, StepRetryPolicy options) =>
        options is { MaxAttempts: >= 1, BackoffCoefficient: >= 1 }
        && options.FirstInterval > TimeSpan.Zero
        && options.MaxInterval >= options.FirstInterval
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Baygate:Retry needs an attempt, a first interval above zero, a coefficient of 1 or more and no smaller longest interval.");
}
