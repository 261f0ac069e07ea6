namespace Baygate.Classification.Results;

/// <summary>Where values of one category stand: numbered positions, and how to name them.</summary>
internal abstract class Places
{
    /// <summary>Adds a position.</summary>
    public abstract void Add(long position);

    /// <summary>The names of the first positions.</summary>
    public abstract IReadOnlyList<string> ToNames();

    /// <summary>The first positions as they are numbered, in rising order, those that are named as one together.</summary>
    public virtual IReadOnlyList<(long First, long Last)> Positions => throw new InvalidOperationException("These places are not numbered.");

    /// <summary>Adds the places of a part.</summary>
    /// <param name="names">Their names in the part.</param>
    /// <param name="place">Where the part stands, or null if it is the file itself.</param>
    public virtual void AddPart(IReadOnlyList<string> names, string? place) =>
        throw new InvalidOperationException("Numbered positions have no parts.");
}
