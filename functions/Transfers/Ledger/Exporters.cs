using Baygate.Transfers.Agreements;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Ledger;

/// <summary>Who may send, or ever might: agreements stay, so every exporter with a ledger is found, whatever lies in the container <c>ledger</c>.</summary>
/// <param name="zones">The zones.</param>
/// <param name="agreements">The agreements.</param>
internal sealed class Exporters(ZoneDirectory zones, AgreementRegister agreements)
{
    private const int PageSize = 100;

    /// <summary>The exporters of the served zones, with the zone that each sends from.</summary>
    /// <exception cref="Workflow.StepFaultException">An agreement does not verify.</exception>
    public async Task<IReadOnlySet<(Zone Zone, string Exporter)>> ListAsync(CancellationToken cancellationToken)
    {
        var served = zones.Served.ToHashSet();
        var found = new SortedSet<(Zone, string)>();
        string? continuation = null;
        do
        {
            var page = await agreements.ListAsync(_ => true, PageSize, continuation, cancellationToken);
            found.UnionWith(
                from history in page.Items
                from version in history.Versions
                where version.IsConfirmed && served.Contains(history.Latest.Registered.Agreement.Origin)
                select (history.Latest.Registered.Agreement.Origin, version.Registered.Agreement.Exporter.Id));
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return found;
    }
}
