using Baygate.Classification.Records;

namespace Baygate.Classification.Json;

/// <summary>One object or array that is being read.</summary>
internal sealed class JsonLevel
{
    /// <summary>Where its members or items stand.</summary>
    public required PathNode Node { get; set; }

    /// <summary>Whether it is an array.</summary>
    public bool IsArray { get; init; }

    /// <summary>Whether a record begins and ends with it.</summary>
    public bool IsRecord { get; init; }

    /// <summary>The columns of its items, if it is a row of a table written as arrays.</summary>
    public JsonRow? Row { get; init; }

    /// <summary>Of an entry of a FHIR bundle, the address of its resource.</summary>
    public byte[]? Address { get; set; }

    /// <summary>The member that is being read.</summary>
    public PathNode? Member { get; set; }

    /// <summary>Its name, if that is data.</summary>
    public string? DataName { get; set; }
}
