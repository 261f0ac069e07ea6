using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Baygate.Classification;

/// <summary>The tables of facts that are embedded in this assembly.</summary>
internal static class DataFile
{
    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidDataException">It is missing or empty: a defect of the build.</exception>
    public static T Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The data file {name} is missing.");
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidDataException($"The data file {name} is empty.");
    }
}
