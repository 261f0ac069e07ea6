namespace Baygate.Transfers.Workflow;

/// <summary>How often and how far apart a host tries a step. The defaults outlast a storage account that is gone for three minutes.</summary>
public sealed class StepRetryPolicy
{
    /// <summary>Attempts in all. Default 8.</summary>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>The pause after the first failure. Default 2 s.</summary>
    public TimeSpan FirstInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>What each pause is multiplied with to get the next. Default 2.</summary>
    public double BackoffCoefficient { get; set; } = 2;

    /// <summary>The longest pause. Default 1 min.</summary>
    public TimeSpan MaxInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The pause after a failed attempt.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <returns>The pause before the next.</returns>
    public TimeSpan IntervalAfter(int attempt)
    {
        var interval = FirstInterval * Math.Pow(BackoffCoefficient, attempt - 1);
        return interval < MaxInterval ? interval : MaxInterval;
    }
}
