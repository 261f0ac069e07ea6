namespace Baygate.Infra.Tests.Mutations;

/// <summary>A template without one of its lines, or without one block of lines.</summary>
/// <param name="Template">The template, below infra/.</param>
/// <param name="First">The first line that is dropped, from 1.</param>
/// <param name="Last">The last one.</param>
/// <param name="Dropped">The first dropped line's text.</param>
/// <param name="Text">What is left.</param>
internal sealed record Mutation(string Template, int First, int Last, string Dropped, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Template}({First}): {Dropped}";
}
