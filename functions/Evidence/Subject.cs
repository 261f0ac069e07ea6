namespace Baygate.Evidence;

/// <summary>An artifact that a statement is about (in-toto Statement v1). It is matched by its digest; the name is for people.</summary>
/// <param name="Name">What the artifact is called; not empty.</param>
/// <param name="Digest">SHA-256 of the artifact's bytes.</param>
public sealed record Subject(string Name, Sha256Digest Digest);
