namespace Baygate.Cli.Sealing;

/// <summary>What a sealed file shows without a key. None of it is authenticated.</summary>
/// <param name="TransferId">The transfer id in the header.</param>
/// <param name="Suite">The suite that encrypts the payload.</param>
/// <param name="Recipients">Who can open it.</param>
/// <param name="HeaderLength">The header's length in bytes.</param>
/// <param name="PayloadLength">The payload's length in bytes.</param>
/// <param name="PlaintextLength">The length of the file that was sealed, in bytes.</param>
internal sealed record InspectedFile(
    string TransferId, string Suite, IReadOnlyList<InspectedRecipient> Recipients, int HeaderLength, long PayloadLength, long PlaintextLength);
