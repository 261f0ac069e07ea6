using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>The recipient's role in the processing (PIPL 20, 21, 23).</summary>
[JsonConverter(typeof(WireEnumConverter<RecipientRole>))]
public enum RecipientRole
{
    /// <summary>Decides purpose and method itself (PIPL 23).</summary>
    [JsonStringEnumMemberName("independent")]
    Independent,

    /// <summary>Decides together with the exporter (PIPL 20).</summary>
    [JsonStringEnumMemberName("joint")]
    Joint,

    /// <summary>Processes on the exporter's behalf (PIPL 21).</summary>
    [JsonStringEnumMemberName("entrusted")]
    Entrusted,
}
