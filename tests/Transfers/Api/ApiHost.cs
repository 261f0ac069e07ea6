using System.Security.Cryptography;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Baygate.Evidence;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Api;
using Baygate.Transfers.Register;
using Baygate.Transfers.Setup;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.People;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Baygate.Transfers.Tests.Api;

/// <summary>The API on a real server, over four accounts of its own in the assembly's Azurite: three zones and the host's tables.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private static readonly ECDsa SigningKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private readonly WebApplication _app;

    private ApiHost(AzuriteFixture azurite)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services
            .AddTransfers()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(new ZoneDirectory(Enum.GetValues<Zone>().Select(zone => Open(zone, azurite.TakeAccount()))))
            .AddSingleton(Tables(azurite))
            .AddSingleton(Options.Create(Issuer.Options))
            .AddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(
                new StaticConfigurationManager<OpenIdConnectConfiguration>(Issuer.Configuration))
            .AddSingleton<IWorkflowClient>(Workflows);
        _app = builder.Build();
        _app.MapApi();
    }

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    public TestIssuer Issuer { get; } = new();

    public RecordingWorkflows Workflows { get; } = new();

    /// <summary>While set, no storage account answers.</summary>
    public StorageSwitch Storage { get; } = new();

    public Uri Address { get; private set; } = null!;

    public TransferRegister Register => _app.Services.GetRequiredService<TransferRegister>();

    public AgreementRegister Agreements => _app.Services.GetRequiredService<AgreementRegister>();

    public AgreementBook AgreementBook => _app.Services.GetRequiredService<AgreementBook>();

    public EvidenceStore Evidence => _app.Services.GetRequiredService<EvidenceStore>();

    public ZoneDirectory Zones => _app.Services.GetRequiredService<ZoneDirectory>();

    public static async Task<ApiHost> StartAsync(AzuriteFixture azurite)
    {
        var host = new ApiHost(azurite);
        await host._app.Services.GetRequiredService<StoragePreparation>().PrepareAsync(TestContext.Current.CancellationToken);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        host.Address = new Uri(host._app.Urls.Single());
        return host;
    }

    /// <summary>A client that sends a person's token, or none.</summary>
    public ApiClient As(TestPerson? person) => new(this, person is null ? null : Issuer.TokenFor(person, Time.GetUtcNow()));

    /// <summary>A client that sends a token as it is.</summary>
    public ApiClient With(string token) => new(this, token);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static ZoneKeys Keys() => new(
        _ => throw new NotSupportedException("The API has no use for holding keys."),
        null!,
        new EcdsaStatementSigner(SigningKey),
        _ => Task.FromResult<IReadOnlyList<string>>([SigningKey.ExportSubjectPublicKeyInfoPem()]));

    private ZoneServices Open(Zone zone, AzuriteAccount account)
    {
        var blobs = account.Blobs(Cuttable(new BlobClientOptions()));
        return new ZoneServices(zone, blobs, Keys(), account.Queues(), blobs.GetBlobContainerClient(Containers.DeadLetters));
    }

    private TableServiceClient Tables(AzuriteFixture azurite) => azurite.TakeAccount().Tables(Cuttable(new TableClientOptions()));

    private T Cuttable<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 0;
        options.AddPolicy(Storage, HttpPipelinePosition.PerRetry);
        return options;
    }
}
