using Baygate.Transfers.Classifying;
using Baygate.Transfers.Hashing;
using Baygate.Transfers.SealingFiles;

namespace Baygate.Transfers.Accepting;

/// <summary>What a decided transfer's scan came to, read from its latest signed decision. A workflow begun anew goes on from here.</summary>
/// <param name="Hashed">The digest of the plaintext, which is deleted by now.</param>
/// <param name="Classified">The findings.</param>
/// <param name="Sealed">The sealed file.</param>
/// <param name="Round">The round of the decision.</param>
public sealed record ScannedFile(HashedFile Hashed, ClassifiedFile Classified, SealedFileReference Sealed, int Round);
