namespace Baygate.Transfers.Accepting;

/// <summary>The version of a file that is being read was replaced or removed.</summary>
/// <param name="cause">What storage answered.</param>
internal sealed class PinnedVersionGoneException(Exception cause) : Exception("The version of the file is gone.", cause);
