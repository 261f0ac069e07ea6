using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.People;
using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Baygate.Transfers.Api;

/// <summary>What every call passes: who calls is established first, and whatever goes wrong leaves as a problem without a text of its own.</summary>
/// <param name="authenticator">Checks the token.</param>
/// <param name="metrics">Counts problems.</param>
/// <param name="logger">Where the details of a failure go.</param>
public sealed partial class ApiGate(TokenAuthenticator authenticator, TransferMetrics metrics, ILogger<ApiGate> logger)
{
    internal async Task<IResult> RunAsync(HttpRequest request, Func<Caller, Task<IResult>> handle, CancellationToken cancellationToken)
    {
        // Answers name people, and some hold an upload's address: no cache keeps them (RFC 9111, section 5.2.2.5).
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var answer = await AnswerAsync(request, handle, cancellationToken);
        if (answer is Problem problem) metrics.Answered(problem.Type.Code);
        return answer;
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, Func<Caller, Task<IResult>> handle, CancellationToken cancellationToken)
    {
        try
        {
            var caller = await authenticator.AuthenticateAsync(request, cancellationToken);
            return caller.Succeeded ? await handle(caller.Value) : caller.Problem;
        }
        catch (Exception failure) when (StorageFailure.Of(failure, cancellationToken) is { } storage)
        {
            LogStorageFault(storage.Status, storage.ErrorCode);
            return ProblemTypes.StorageUnavailable.With("Storage is out of reach. Try again later.");
        }
        catch (StepFaultException fault)
        {
            LogFault(fault.Code);
            return ProblemTypes.Internal.With("The call failed; the log has the details.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogUnforeseen(failure.GetType().Name, failure.StackTrace);
            return ProblemTypes.Internal.With("The call failed; the log has the details.");
        }
    }
}
