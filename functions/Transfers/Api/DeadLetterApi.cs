using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.DeadLetters;
using Baygate.Transfers.People;
using Baygate.Transfers.Workflow;
using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api;

/// <summary>The operations on what stands still: list, retry.</summary>
public sealed class DeadLetterApi
{
    private readonly ApiGate _gate;
    private readonly DeadLetterOffice _office;

    internal DeadLetterApi(ApiGate gate, DeadLetterOffice office) => (_gate, _office) = (gate, office);

    /// <summary>Lists what stands still.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="DeadLetterList"/>, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken) => _gate.RunAsync(
        request,
        async caller => Permissions.MaySeeDeadLetters(caller)
            ? Reply.Ok(await _office.ListAsync(cancellationToken))
            : ProblemTypes.RoleMissing.With("Dead letters are for the compliance officer and the auditor."),
        cancellationToken);

    /// <summary>Retries one.</summary>
    /// <param name="request">The call.</param>
    /// <param name="deadLetterId">The dead letter.</param>
    /// <param name="workflows">The host's engine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="DeadLetterRetry"/>, or a problem.</returns>
    public Task<IResult> RetryAsync(
        HttpRequest request, string deadLetterId, IWorkflowClient workflows, CancellationToken cancellationToken) => _gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.MayRetry(caller)) return ProblemTypes.RoleMissing.With("Retrying takes the compliance officer's role.");
            var retried = await _office.RetryAsync(deadLetterId, workflows, cancellationToken);
            if (retried is null) return ProblemTypes.DeadLetterUnknown.With("There is no such dead letter, or it is not among the oldest of its queue.");
            return retried.Succeeded ? Reply.Ok(retried.Value) : retried.Problem;
        },
        cancellationToken);
}
