namespace Baygate.Classification.Identifiers.Labels;

/// <summary>A label.</summary>
/// <param name="Text">As people write it.</param>
/// <param name="Entry">The entry it stands for.</param>
internal sealed record Label(string Text, int Entry);
