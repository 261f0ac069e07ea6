namespace Baygate.Transfers.Classifying;

/// <summary>What came of merging the portions of all ranges.</summary>
/// <param name="Classified">What it left in the evidence, or null if the file must be read whole after all.</param>
public sealed record MergedFindings(ClassifiedFile? Classified);
