using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Whether the data are important data (DSL 21; Order 16 Art. 2; NDSR 37).</summary>
[JsonConverter(typeof(WireEnumConverter<ImportantDataStatus>))]
public enum ImportantDataStatus
{
    /// <summary>An authority has notified the processor.</summary>
    [JsonStringEnumMemberName("notified")]
    Notified,

    /// <summary>The data match a published catalogue.</summary>
    [JsonStringEnumMemberName("published_catalogue_match")]
    PublishedCatalogueMatch,

    /// <summary>The processor itself suspects it.</summary>
    [JsonStringEnumMemberName("self_suspected")]
    SelfSuspected,

    /// <summary>Not important data.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Not known; the same as an absent fact.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}
