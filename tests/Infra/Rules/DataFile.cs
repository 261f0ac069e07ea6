using System.Text.Json;
using Baygate.Infra.Tests.Compiler;

namespace Baygate.Infra.Tests.Rules;

/// <summary>Tables of facts that the tests hold templates against.</summary>
internal static class DataFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads one.</summary>
    public static T Read<T>(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }

    /// <summary>Reads one of infra/.</summary>
    public static T ReadTemplate<T>(string name) => JsonSerializer.Deserialize<T>(InfraFolder.Read(name), Options)!;
}
