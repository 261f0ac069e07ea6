using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Baygate.Evidence;

/// <summary>
/// A claim about artifacts: an in-toto Statement v1 whose predicate type is <c>https://baygate.dev/statements/{kind}/v1</c>. It comes from
/// <see cref="Create"/> or from a <see cref="StatementVerifier"/>, never from unverified bytes.
/// </summary>
public sealed partial class Statement
{
    /// <summary>The greatest length of a statement's JSON in bytes.</summary>
    public const int MaxLength = 512 * 1024;

    private const string ByReflection = "The predicate's type is known to the caller alone and is gone through by reflection.";

    private const string TypeUri = "https://in-toto.io/Statement/v1";

    private readonly JsonElement _predicate;

    private Statement(string kind, IReadOnlyList<Subject> subjects, JsonElement predicate, ReadOnlyMemory<byte> bytes)
    {
        Kind = kind;
        Subjects = subjects;
        Bytes = bytes;
        _predicate = predicate;
    }

    /// <summary>The predicate's kind: lower-case letters, digits and hyphens, such as <c>receipt</c>.</summary>
    public string Kind { get; }

    /// <summary>The artifacts it is about; at least one.</summary>
    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>The JSON exactly as it is signed. The digest of these bytes identifies a statement; its envelope's does not.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Makes a statement. The same arguments give the same bytes.</summary>
    /// <typeparam name="T">
    /// A record that becomes a JSON object: camelCase members in their order of declaration, nulls written. Its enums name their converter.
    /// </typeparam>
    /// <param name="kind">Starts with a lower-case letter; up to 64 lower-case letters, digits and hyphens.</param>
    /// <param name="subjects">The artifacts; at least one, each with a name.</param>
    /// <param name="predicate">What is claimed; no secrets, no personal data of the people in a file.</param>
    /// <exception cref="ArgumentException">An argument breaks a rule above, or the JSON exceeds <see cref="MaxLength"/>.</exception>
    [RequiresDynamicCode(ByReflection)]
    [RequiresUnreferencedCode(ByReflection)]
    public static Statement Create<T>(string kind, IReadOnlyList<Subject> subjects, T predicate)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var json = new StatementJson<T>(
            TypeUri,
            [.. subjects.Select(subject => new SubjectJson(subject.Name, new DigestJson(subject.Digest)))],
            $"https://baygate.dev/statements/{kind}/v1",
            predicate);

        // Reading back holds the writer to the reader's rules: nothing is signed that no verifier would accept.
        return TryParse(JsonSerializer.SerializeToUtf8Bytes(json, JsonRules.Statement), out var statement)
            ? statement
            : throw new ArgumentException("The kind, a subject, the predicate's form or the length breaks the rules for statements.");
    }

    /// <summary>Reads the predicate if the statement is of the expected kind.</summary>
    /// <typeparam name="T">The record that belongs to the kind. Unknown members are ignored, missing ones are not accepted.</typeparam>
    /// <param name="kind">The kind that is expected here; a valid statement of another kind proves nothing.</param>
    /// <returns>The predicate, or null when the statement is of another kind or its predicate does not fit.</returns>
    [RequiresDynamicCode(ByReflection)]
    [RequiresUnreferencedCode(ByReflection)]
    public T? ReadPredicate<T>(string kind)
        where T : class
    {
        if (kind != Kind) return null;

        try
        {
            return _predicate.Deserialize<T>(JsonRules.Statement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static bool TryParse(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Statement? statement)
    {
        statement = null;
        if (bytes.Length > MaxLength || JsonRules.Read(bytes.Span, JsonRules.StatementShape) is not { } json) return false;

        var kind = PredicateTypeUri().Match(json.PredicateType);
        if (json.Type != TypeUri || !kind.Success || json.Predicate.ValueKind != JsonValueKind.Object) return false;
        if (json.Subject.Count == 0 || json.Subject.Any(subject => string.IsNullOrEmpty(subject?.Name))) return false;

        Subject[] subjects = [.. json.Subject.Select(subject => new Subject(subject.Name, subject.Digest.Sha256))];
        statement = new Statement(kind.Groups["kind"].Value, subjects, json.Predicate, bytes);
        return true;
    }

    [GeneratedRegex(@"\Ahttps://baygate\.dev/statements/(?<kind>[a-z][a-z0-9-]{0,63})/v1\z", RegexOptions.CultureInvariant)]
    private static partial Regex PredicateTypeUri();
}
