namespace Baygate.LocalHost.Engine;

/// <summary>
/// The workflow does not do what its history says it did: its code was changed under a running instance, or it is not deterministic. The
/// instance stops where it is and nothing is recorded, so that the former code can still go on with it.
/// </summary>
/// <param name="message">What differs; names and numbers only.</param>
internal sealed class NonDeterminismException(string message) : Exception(message);
