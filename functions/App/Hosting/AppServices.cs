using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Security.KeyVault.Keys;
using Baygate.App.Keys;
using Baygate.App.Zones;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.People;
using Baygate.Transfers.Setup;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Baygate.App.Hosting;

/// <summary>Registers the application and what it stands on in Azure.</summary>
public static class AppServices
{
    /// <summary>Adds the application, its options (validated at start) and its clients.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBaygate(this IServiceCollection services) => services
        .AddBaygateOptions()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(Credential)
        .AddSingleton(Tables)
        .AddSingleton(provider => new KeyClient(Settings(provider).VaultUri, provider.GetRequiredService<TokenCredential>()))
        .AddSingleton<VaultKeys>()
        .AddSingleton<ZoneClients>()
        .AddSingleton(provider => new ZoneDirectory(provider.GetRequiredService<ZoneClients>().Create()))
        .AddSingleton(OpenIdConfiguration)
        .AddTransfers();

    private static IServiceCollection AddBaygateOptions(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<AppOptions>, AppOptionsValidator>();
        services.AddSingleton<IValidateOptions<StepRetryPolicy>, RetryPolicyValidator>();
        services.AddOptions<AppOptions>().BindConfiguration(AppOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StepRetryPolicy>().BindConfiguration("Baygate:Retry").ValidateOnStart();
        services.AddOptions<IntakeOptions>().BindConfiguration("Baygate:Intake").ValidateOnStart();
        services.AddOptions<TokenOptions>().BindConfiguration("Baygate:Token").ValidateOnStart()
            .Validate(options => options.MetadataAddress.Length > 0, "Baygate:Token:MetadataAddress is missing.");
        return services;
    }

    private static AppOptions Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<AppOptions>>().Value;

    private static TokenCredential Credential(IServiceProvider provider)
    {
        if (provider.GetRequiredService<IHostEnvironment>().IsDevelopment()) return new DefaultAzureCredential();
        return new ManagedIdentityCredential(Settings(provider).ManagedIdentityClientId is { } clientId
            ? ManagedIdentityId.FromUserAssignedClientId(clientId)
            : ManagedIdentityId.SystemAssigned);
    }

    private static TableServiceClient Tables(IServiceProvider provider) => Settings(provider) is { DevelopmentStorage: { } azurite }
        ? new TableServiceClient(azurite)
        : new TableServiceClient(Settings(provider).TableServiceUri, provider.GetRequiredService<TokenCredential>());

    private static IConfigurationManager<OpenIdConnectConfiguration> OpenIdConfiguration(IServiceProvider provider) =>
        new ConfigurationManager<OpenIdConnectConfiguration>(
            provider.GetRequiredService<IOptions<TokenOptions>>().Value.MetadataAddress,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever());
}
