using Baygate.Classification.Ranges;

namespace Baygate.Transfers.Classifying;

/// <summary>What every step that classifies a file by ranges works with.</summary>
/// <param name="Classifier">Classifies ranges; the same at every attempt and on every host.</param>
/// <param name="Bytes">The beginning of the pinned file.</param>
/// <param name="FileLength">Bytes of the file.</param>
internal sealed record FileHead(RangeClassifier Classifier, byte[] Bytes, long FileLength)
{
    /// <summary>What the beginning says of the file. The pinned version is the same at every step, and so is its plan: nothing of it is kept.</summary>
    public ScanPlan Plan() => Classifier.Plan(Bytes, FileLength);
}
