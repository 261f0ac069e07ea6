using Baygate.LocalHost.DevelopmentIssuer;
using Baygate.Transfers.Api;

namespace Baygate.LocalHost.Setup;

/// <summary>The local host, put together.</summary>
internal static class LocalHostApplication
{
    /// <summary>Builds the host; it validates its options and its keys when it starts.</summary>
    /// <param name="args">The command line, read as configuration.</param>
    /// <param name="change">What a test does differently.</param>
    /// <returns>The host.</returns>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.SetUpServer();
        builder.SetUpLog();
        builder.SetUpTelemetry();
        builder.Services.AddLocalHost(builder.Configuration);
        change?.Invoke(builder.Services);

        var host = builder.Build();
        host.MapApi();
        host.MapDevelopmentIssuer();
        return host;
    }
}
