using System.Net;
using Baygate.Transfers;
using Microsoft.Extensions.Options;

namespace Baygate.LocalHost.Setup;

/// <summary>Stops a host that lacks storage, or that others than this machine could reach: it hands out tokens to whoever asks.</summary>
/// <param name="configuration">Where Kestrel would find addresses of its own.</param>
internal sealed class LocalHostOptionsValidator(IConfiguration configuration) : IValidateOptions<LocalHostOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, LocalHostOptions options)
    {
        List<string> problems = [.. ProblemsOf(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsLoopback(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp) return false;
        return address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    private IEnumerable<string> ProblemsOf(LocalHostOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Folder)) yield return "Baygate:Folder is missing.";
        if (string.IsNullOrWhiteSpace(options.Register))
            yield return "Baygate:Register, the connection string of the host's tables, is missing.";
        foreach (var zone in Enum.GetValues<Zone>().Select(LocalHostOptions.NameOf))
        {
            if (string.IsNullOrWhiteSpace(options.Zones.GetValueOrDefault(zone)))
                yield return $"Baygate:Zones:{zone}, a connection string, is missing.";
        }

        if (options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } urls || !urls.All(IsLoopback))
            yield return "urls: the local host listens on loopback only, such as http://127.0.0.1:7071.";
        if (configuration.GetSection("Kestrel:Endpoints").Exists())
            yield return "Kestrel:Endpoints: the local host takes its addresses from urls alone.";
    }
}
