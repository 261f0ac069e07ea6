namespace Baygate.Policy;

/// <summary>The scope that an assessment, a certificate or a filed contract covers (T2 row 17, NDSR 38).</summary>
public sealed record ApprovedScope
{
    /// <summary>Approved purpose, compared word for word with <see cref="Facts.Purpose"/>.</summary>
    public string? Purpose { get; init; }

    /// <summary>Approved method, compared word for word with <see cref="Facts.Method"/>.</summary>
    public string? Method { get; init; }

    /// <summary>Approved data categories.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Approved number of persons a year.</summary>
    public long? Scale { get; init; }

    /// <summary>Approved recipient.</summary>
    public string? Recipient { get; init; }
}
