using Baygate.Transfers.Agreements;
using Baygate.Transfers.Register;

namespace Baygate.Transfers.Api;

/// <summary>A transfer that the caller may see.</summary>
/// <param name="Record">The row.</param>
/// <param name="Agreement">The agreement in the version at acceptance, before that the latest; null when there is none.</param>
internal sealed record FoundTransfer(TransferRecord Record, Agreement? Agreement);
