using Baygate.Classification.Identifiers;
using Baygate.Classification.Results;

namespace Baygate.Classification.Words;

/// <summary>A value made of words, known by what stands beside it; it is read by <see cref="WordScanner"/>, not from a run.</summary>
internal sealed class WordType(string category, Tier tier, string rule) : IdentifierType(category, tier, category, rule)
{
    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [];

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match) => false;

    /// <summary>The first character stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Free(value);
}
