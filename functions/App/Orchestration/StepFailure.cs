using System.Text.RegularExpressions;
using Baygate.Transfers;
using Baygate.Transfers.Workflow;
using Microsoft.DurableTask;

namespace Baygate.App.Orchestration;

/// <summary>
/// Reads the code of a failed step. <see cref="StepFaultException"/> has the code alone as its text; the exception's type is not relied on,
/// because the Functions host may report it as unknown or put another exception around it.
/// </summary>
internal static partial class StepFailure
{
    public static string CodeOf(TaskFailureDetails? details)
    {
        for (; details is not null; details = details.InnerFailure)
        {
            if (CodeForm().IsMatch(details.ErrorMessage)) return details.ErrorMessage;
        }

        return ReasonCodes.StepFailed;
    }

    [GeneratedRegex(@"^[A-Z]+(_[A-Z]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
