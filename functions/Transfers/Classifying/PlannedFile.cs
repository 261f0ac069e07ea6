using Baygate.Classification.Ranges;

namespace Baygate.Transfers.Classifying;

/// <summary>What every step that classifies a file by ranges works with.</summary>
/// <param name="Classifier">Classifies ranges; the same at every attempt and on every host.</param>
/// <param name="Head">The beginning of the pinned file.</param>
/// <param name="Plan">What the beginning says of it.</param>
internal sealed record PlannedFile(RangeClassifier Classifier, byte[] Head, ScanPlan Plan);
