using Baygate.Policy;

namespace Baygate.Transfers.Tests.World;

/// <summary>Decisions as the policy engine writes them, with nothing in them but their outcome.</summary>
internal static class TestDecisions
{
    public static Decision Of(Outcome outcome, Exemption? exemption = null) => new()
    {
        Outcome = outcome,
        Mechanisms = [],
        Exemption = exemption,
        Citations = [new Citation("T4-1", "PIPL", "38")],
        Duties = [],
        Missing = [],
        Signoffs = [],
        Warnings = [],
        Approvals = [],
        Trace = [],
        Rulebook = "test",
    };
}
