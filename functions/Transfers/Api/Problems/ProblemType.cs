namespace Baygate.Transfers.Api.Problems;

/// <summary>A kind of problem the API answers (RFC 9457, section 4.1).</summary>
/// <param name="Code">The stable code in kebab-case.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The kind in words, the same at every occurrence.</param>
public sealed record ProblemType(string Code, int Status, string Title)
{
    /// <summary>The kind's URI.</summary>
    public string Uri => $"https://baygate.dev/problems/{Code}";

    /// <summary>The problem at one occurrence.</summary>
    /// <param name="detail">What is wrong here, for the caller. Never a personal value, key or token.</param>
    internal Problem With(string detail) => new(this, detail);
}
