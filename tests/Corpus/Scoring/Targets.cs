namespace Baygate.Corpus.Scoring;

/// <summary>The least precision and recall, and the most false hits where there are no persons.</summary>
internal static class Targets
{
    /// <summary>Most false hits per 10,000 cells of documents without persons.</summary>
    public const double FalseHitsPer10000Cells = 1;

    // Their identifiers have a checksum, or a form that no other number has.
    private static readonly HashSet<string> Checksummed = ["cn_resident_id", "cn_hkmotw_residence_permit", "hkid", "bank_card", "org_id"];

    /// <summary>The least precision and recall of a category.</summary>
    public static (double Precision, double Recall) Of(string category) => Checksummed.Contains(category) ? (0.99, 0.98) : (0.95, 0.90);

    /// <summary>Whether a category's score is good enough.</summary>
    public static bool AreMet(string category, CategoryScore score) =>
        Of(category) is var (precision, recall) && score.Precision >= precision && score.Recall >= recall;
}
