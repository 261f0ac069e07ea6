using Baygate.Transfers.Ending;

namespace Baygate.Transfers.Tests.Workflow;

/// <summary>A workflow's end, and every call it made on the way.</summary>
internal sealed record ReplayedTransfer(TransferEnd End, IReadOnlyList<MadeCall> Calls);
