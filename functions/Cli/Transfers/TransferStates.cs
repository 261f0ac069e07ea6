namespace Baygate.Cli.Transfers;

/// <summary>The closed set of states (docs/reference/states.md), as far as the command line must know it.</summary>
internal static class TransferStates
{
    public const string Declared = "Declared";
    public const string Delivered = "Delivered";
    public const string Expired = "Expired";
    public const string Withdrawn = "Withdrawn";

    /// <summary>Whether nothing follows. A failed transfer can be retried, so it is not at its end.</summary>
    public static bool IsEnd(string state) => state is Delivered or "Refused" or "Rejected" or Expired or Withdrawn;
}
