namespace Baygate.Transfers.Workflow;

/// <summary>
/// One unit of work of a transfer. Running it again with the same input gives the same effect and the same answer, because a host may
/// stop between the work and the record of it.
/// </summary>
/// <typeparam name="TInput">What the step is given.</typeparam>
/// <typeparam name="TResult">What the step answers.</typeparam>
public interface IStep<in TInput, TResult>
{
    /// <summary>Does the work.</summary>
    /// <param name="input">References, counts and digests.</param>
    /// <param name="cancellationToken">Stops the work; the step is run again later.</param>
    /// <returns>The answer that the workflow goes on with.</returns>
    Task<TResult> RunAsync(TInput input, CancellationToken cancellationToken);
}
