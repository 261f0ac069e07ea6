namespace Baygate.Classification.Results;

/// <summary>Where values of one category stand: numbered positions, and how to name them.</summary>
internal abstract class Places
{
    /// <summary>Adds a position.</summary>
    public abstract void Add(long position);

    /// <summary>The names of the first positions.</summary>
    public abstract IReadOnlyList<string> ToNames();
}
