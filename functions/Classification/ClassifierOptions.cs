namespace Baygate.Classification;

/// <summary>What a <see cref="Classifier"/> is told from outside: law that is unsettled, the key of the persons, the date, the limits.</summary>
public sealed record ClassifierOptions
{
    /// <summary>Length of <see cref="PersonHashKey"/> in bytes.</summary>
    public const int PersonHashKeyLength = 32;

    /// <summary>
    /// The secret key of the person hashes, 32 bytes. Hashes of the same person are equal only under the same key, so an exporter's
    /// ledger keeps one key for a calendar year.
    /// </summary>
    public required ReadOnlyMemory<byte> PersonHashKey { get; init; }

    /// <summary>The date of the judgement: no birth date lies after it, and ages are taken on it.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>
    /// Whether an identity document's number alone is sensitive: GB/T 35273-2020 annex B lists it, GB/T 45574-2025 no longer does.
    /// Default true, the stricter reading.
    /// </summary>
    public bool IdNumberIsSpi { get; init; } = true;

    /// <summary>Bounds on what one file may make the classifier hold in memory.</summary>
    public ClassifierLimits Limits { get; init; } = new();

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">The key is not 32 bytes long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    public void Validate()
    {
        if (PersonHashKey.Length != PersonHashKeyLength)
            throw new ArgumentException($"The person hash key must be {PersonHashKeyLength} bytes long.", nameof(PersonHashKey));
        Limits.Validate();
    }
}
