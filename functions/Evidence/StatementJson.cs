using System.Text.Json.Serialization;

namespace Baygate.Evidence;

/// <summary>The JSON form of a statement (in-toto Statement v1). Members that it does not name are ignored, as in-toto asks.</summary>
internal sealed record StatementJson<TPredicate>(
    [property: JsonPropertyName("_type")] string Type,
    IReadOnlyList<SubjectJson> Subject,
    string PredicateType,
    TPredicate Predicate);

internal sealed record SubjectJson(string Name, DigestJson Digest);

internal sealed record DigestJson(Sha256Digest Sha256);
