namespace Baygate.Cli.Sealing;

/// <summary>One recipient in a header.</summary>
/// <param name="Algorithm">How the file key is wrapped.</param>
/// <param name="KeyId">The recipient's key.</param>
internal sealed record InspectedRecipient(string Algorithm, string KeyId);
