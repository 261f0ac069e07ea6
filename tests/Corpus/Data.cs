using System.Text.Json;

namespace Baygate.Corpus;

/// <summary>The embedded texts of the corpus.</summary>
internal static class Data
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static T Read<T>(string name)
    {
        using var stream = typeof(Data).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is missing.");
        return JsonSerializer.Deserialize<T>(stream, CamelCase) ?? throw new InvalidDataException($"{name} is empty.");
    }
}
