using Baygate.Transfers.Agreements;
using Baygate.Transfers.DeadLetters;
using Baygate.Transfers.KeyRotation;
using Baygate.Transfers.People;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.Uploads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baygate.Transfers.Api;

/// <summary>Registers the HTTP handlers and what only they need.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<IValidateOptions<TokenOptions>, TokenOptionsValidator>()
        .AddSingleton<TokenAuthenticator>()
        .AddSingleton<ApiGate>()
        .AddSingleton<AgreementRegister>()
        .AddSingleton<AgreementBook>()
        .AddSingleton<AgreementChecks>()
        .AddSingleton<AgreementViews>()
        .AddSingleton<UploadUrls>()
        .AddSingleton<ReviewDesk>()
        .AddSingleton<ApprovalBook>()
        .AddSingleton<InformationBook>()
        .AddSingleton<TransferLookup>()
        .AddSingleton<TransferViews>()
        .AddSingleton<TransferApi>()
        .AddSingleton<ReviewApi>()
        .AddSingleton<AgreementApi>()
        .AddSingleton<LedgerApi>()
        .AddSingleton<ServiceApi>()
        .AddSingleton(provider => new DeadLetterApi(provider.GetRequiredService<ApiGate>(), provider.GetRequiredService<DeadLetterOffice>()))
        .AddSingleton(provider => new KeyApi(provider.GetRequiredService<ApiGate>(), provider.GetRequiredService<HoldingKeyRotation>()));
}
