namespace Baygate.Transfers.Workflow;

/// <summary>A step's input that tells whose transfer it is of, wherever in it that stands.</summary>
internal interface ITransferInput
{
    /// <summary>The transfer.</summary>
    string TransferId { get; }
}
