namespace Baygate.Classification.Identifiers;

/// <summary>
/// How an identifier may begin: with a run of letters and digits of this length. The narrower a form, the fewer runs are looked at;
/// what it excludes is never found, so it may exclude only what <see cref="IdentifierType.TryMatch"/> refuses.
/// </summary>
/// <param name="Length">Length of the run.</param>
internal sealed record RunForm(int Length)
{
    /// <summary>Whether the run must be all digits.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Characters the run may begin with, or null for those of <see cref="IdentifierType.CanBeginWith"/>.</summary>
    public string? First { get; init; }

    /// <summary>What may stand before the run.</summary>
    public Neighbours Before { get; init; } = Neighbours.Any;

    /// <summary>What may stand behind the run.</summary>
    public Neighbours Behind { get; init; } = Neighbours.Any;

    /// <summary>Lengths of the run that may follow behind one character, 0 for none; or null for any.</summary>
    public int[]? Next { get; init; }

    /// <summary>Whether that run must be all digits.</summary>
    public bool NextIsNumber { get; init; }
}
