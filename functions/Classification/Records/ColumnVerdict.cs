using Baygate.Classification.Identifiers;

namespace Baygate.Classification.Records;

/// <summary>What the first values of a column say of it.</summary>
/// <param name="codes">Its codes.</param>
/// <param name="reading">What it is, if its values tell and its header does not.</param>
internal sealed class ColumnVerdict(CodeVotes codes, ColumnReading? reading)
{
    /// <summary>What the column is, if its values tell and its header does not.</summary>
    public ColumnReading? Reading { get; } = reading;

    /// <summary>Whether a match that is the whole of such a value passed its checks by chance, as most values like it do not.</summary>
    public bool IsChance(ReadOnlySpan<byte> value, int category) => codes.IsChance(value, category);

    /// <summary>Whether a match may be chance: it is the whole value, without a sign that codes do not have, and of a type whose checks codes pass.</summary>
    public static bool IsDoubtful(IdentifierMatch match, int length) =>
        match.Type.CanBeChance && match.Start == 0 && match.End == length && match.ValueLength == length;
}
