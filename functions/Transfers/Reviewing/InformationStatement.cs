using Baygate.Policy;

namespace Baygate.Transfers.Reviewing;

/// <summary>The statement that a compliance officer supplied facts that were missing, or cleared reviews that a rule asked for.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Round">The decision's round it answers.</param>
/// <param name="BindingDigest">The decision it answers.</param>
/// <param name="Person">Who, as <c>tid/oid</c>.</param>
/// <param name="Facts">The facts supplied; a null key stays as it was.</param>
/// <param name="ClearedReviews">The rules whose review the person cleared.</param>
/// <param name="Reason">Why, and on what evidence.</param>
/// <param name="At">When.</param>
public sealed record InformationStatement(
    string TransferId,
    int Round,
    string BindingDigest,
    string Person,
    Facts Facts,
    IReadOnlyList<string> ClearedReviews,
    string Reason,
    DateTimeOffset At);
