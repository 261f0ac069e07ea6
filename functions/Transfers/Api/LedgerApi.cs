using System.Globalization;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.People;
using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api;

/// <summary>The operations on the ledger: count a year, make it anew from the evidence.</summary>
/// <param name="gate">What every call passes.</param>
/// <param name="ledger">The ledger.</param>
public sealed class LedgerApi(ApiGate gate, ILedgerDesk ledger)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    /// <summary>Counts the distinct persons an exporter has sent out in a calendar year.</summary>
    /// <param name="request">The call; query <c>year</c>, this year by default.</param>
    /// <param name="exporter">The exporter's id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="LedgerReport"/>, or a problem.</returns>
    public Task<IResult> ShowAsync(HttpRequest request, string exporter, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.MaySeeLedger(caller)) return NoRole;
            var asked = request.Query["year"];
            int? year = null;
            if (asked.Count > 0 && (year = YearOf(asked.ToString())) is null)
                return ProblemTypes.YearInvalid.With($"A calendar year is from {FirstYear} to {LastYear}.");
            return await ledger.ReportAsync(exporter, year, cancellationToken) is { } report ? Reply.Ok(report) : Unknown;
        },
        cancellationToken);

    /// <summary>Makes an exporter's ledger anew from the evidence, or says what would change.</summary>
    /// <param name="request">The call; body <see cref="LedgerRebuildRequest"/>.</param>
    /// <param name="exporter">The exporter's id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="LedgerRebuild"/>, or a problem.</returns>
    public Task<IResult> RebuildAsync(HttpRequest request, string exporter, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.MaySeeLedger(caller)) return NoRole;
            var body = await RequestBody.ReadAsync<LedgerRebuildRequest>(request, cancellationToken);
            if (!body.Succeeded) return body.Problem;
            if (!body.Value.CheckOnly && !Permissions.MayRebuildLedger(caller))
                return ProblemTypes.RoleMissing.With("Rebuilding takes the compliance officer's role; an auditor may check.");
            return await ledger.RebuildAsync(exporter, body.Value.CheckOnly, cancellationToken) is { } rebuilt ? Reply.Ok(rebuilt) : Unknown;
        },
        cancellationToken);

    private static Problem NoRole => ProblemTypes.RoleMissing.With("The ledger is for compliance officers and auditors.");

    private static Problem Unknown => ProblemTypes.ExporterUnknown.With("No confirmed agreement names that exporter.");

    private static int? YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : null;
}
