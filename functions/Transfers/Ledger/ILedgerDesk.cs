using Baygate.Transfers.Api.Messages;

namespace Baygate.Transfers.Ledger;

/// <summary>What people ask the ledger.</summary>
public interface ILedgerDesk
{
    /// <summary>Counts an exporter's year.</summary>
    /// <param name="exporter">Any text.</param>
    /// <param name="year">The calendar year, or null for this one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The counts, or null for an exporter that no zone of this host knows.</returns>
    /// <exception cref="Workflow.StepFaultException">Something does not verify.</exception>
    Task<LedgerReport?> ReportAsync(string exporter, int? year, CancellationToken cancellationToken);

    /// <summary>Makes an exporter's ledger anew from the evidence, while transfers go on.</summary>
    /// <param name="exporter">Any text.</param>
    /// <param name="checkOnly">Whether to say only what would change.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What came of it, or null for an exporter that no zone of this host knows.</returns>
    /// <exception cref="Workflow.StepFaultException">Some of the evidence does not verify.</exception>
    Task<LedgerRebuild?> RebuildAsync(string exporter, bool checkOnly, CancellationToken cancellationToken);
}
