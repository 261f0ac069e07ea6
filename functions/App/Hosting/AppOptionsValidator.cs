using Baygate.App.Zones;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Baygate.App.Hosting;

/// <summary>Refuses at start what could only fail later: a missing zone, an endpoint in clear text, a connection string in Azure.</summary>
internal sealed class AppOptionsValidator(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<AppOptions>
{
    public ValidateOptionsResult Validate(string? name, AppOptions options)
    {
        var problems = (options.DevelopmentStorage is null ? ProblemsOfEndpoints(options) : ProblemsOfDevelopmentStorage())
            .Concat(ProblemsOf($"{AppOptions.Section}:{nameof(AppOptions.VaultUri)}", options.VaultUri))
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> ProblemsOfEndpoints(AppOptions options)
    {
        if (options.Zone is { } own && options.Zones.ContainsKey(own))
            yield return $"{AppOptions.Section}:{nameof(AppOptions.Zones)} names the own zone, whose accounts have settings of their own.";

        foreach (var problem in ProblemsOf($"{AppOptions.Section}:{nameof(AppOptions.SealedBlobServiceUri)}", options.SealedBlobServiceUri)) yield return problem;
        foreach (var problem in ProblemsOf($"{AppOptions.Section}:{nameof(AppOptions.EvidenceBlobServiceUri)}", options.EvidenceBlobServiceUri)) yield return problem;
        foreach (var problem in ProblemsOf($"{AppOptions.Section}:{nameof(AppOptions.TableServiceUri)}", options.TableServiceUri)) yield return problem;
        foreach (var setting in (string[])[ZoneClients.UploadsSetting, ZoneClients.QueueSetting, ZoneClients.HostBlobSetting])
        {
            _ = Uri.TryCreate(configuration[setting], UriKind.Absolute, out var address);
            foreach (var problem in ProblemsOf(setting, address)) yield return problem;
        }

        foreach (var (zone, settings) in options.Zones)
        {
            var setting = $"{AppOptions.Section}:{nameof(AppOptions.Zones)}:{zone}:{nameof(ZoneOptions.BlobServiceUri)}";
            foreach (var problem in ProblemsOf(setting, settings.BlobServiceUri)) yield return problem;
        }
    }

    private IEnumerable<string> ProblemsOfDevelopmentStorage()
    {
        if (!environment.IsDevelopment())
            yield return $"{AppOptions.Section}:{nameof(AppOptions.DevelopmentStorage)} is for the environment Development alone.";
    }

    private static IEnumerable<string> ProblemsOf(string setting, Uri? uri)
    {
        if (uri is not { IsAbsoluteUri: true } || uri.Scheme != Uri.UriSchemeHttps)
            yield return $"{setting} is not an https:// address.";
    }
}
