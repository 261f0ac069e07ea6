using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Parking;

/// <summary>A transfer whose step failed at every attempt.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Step">The step's name.</param>
/// <param name="Code">The last failure's code.</param>
public sealed record ParkInput(string TransferId, string Step, string Code) : ITransferInput;
