namespace Baygate.Classification.Records;

/// <summary>What the values of a column without a telling header are, as most of them have the form of it.</summary>
/// <param name="category">Index of the category.</param>
/// <param name="fits">Whether a value, normalised and trimmed, has the form.</param>
internal sealed class ColumnReading(int category, ColumnReading.Form fits)
{
    /// <summary>Whether a value has a form.</summary>
    public delegate bool Form(ReadOnlySpan<byte> value);

    /// <summary>Index of the category.</summary>
    public int Category { get; } = category;

    /// <summary>Whether a value has the form; others of the column are left alone.</summary>
    public bool Fits(ReadOnlySpan<byte> value) => fits(value);
}
