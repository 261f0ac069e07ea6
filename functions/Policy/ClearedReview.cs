namespace Baygate.Policy;

/// <summary>A review or sign-off that a named person has cleared.</summary>
/// <param name="Rule">Id of the rule that asked for it, for example <c>T2-11</c>.</param>
/// <param name="RecordId">Id of the record that holds the person's name and reason; a blank one clears nothing.</param>
public sealed record ClearedReview(string Rule, string RecordId);
