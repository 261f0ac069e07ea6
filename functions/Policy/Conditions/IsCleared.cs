namespace Baygate.Policy.Conditions;

/// <summary>Whether a named person has cleared the review a rule asked for.</summary>
internal sealed class IsCleared(string rule) : Condition
{
    public override IEnumerable<string> Facts => [];

    public static bool Of(Facts facts, string rule) =>
        facts.ClearedReviews?.Any(review => review.Rule == rule && !string.IsNullOrWhiteSpace(review.RecordId)) == true;

    public override Truth Evaluate(Sheet sheet) => Of(sheet.Facts, rule) ? Truth.True : Truth.False;

    public override IEnumerable<string> Unknowns(Sheet sheet) => [];

    public override string ToString() => $"{rule} is cleared by a named person";
}
