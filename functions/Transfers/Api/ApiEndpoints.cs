using Baygate.Transfers.Workflow;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Baygate.Transfers.Api;

/// <summary>Maps the API for a host that has endpoint routing. In Azure each operation is a function with an HTTP trigger instead.</summary>
public static class ApiEndpoints
{
    /// <summary>Maps every operation of <see cref="ApiRoutes"/>.</summary>
    /// <param name="routes">The host's routes.</param>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.Map(ApiRoutes.DeclareTransfer, (TransferApi api, HttpRequest request, CancellationToken ct) =>
            api.DeclareAsync(request, ct));
        routes.Map(ApiRoutes.RenewUploadUrl, (TransferApi api, HttpRequest request, string id, CancellationToken ct) =>
            api.RenewUploadUrlAsync(request, id, ct));
        routes.Map(ApiRoutes.ListTransfers, (TransferApi api, HttpRequest request, CancellationToken ct) => api.ListAsync(request, ct));
        routes.Map(ApiRoutes.ShowTransfer, (TransferApi api, HttpRequest request, string id, CancellationToken ct) =>
            api.ShowAsync(request, id, ct));
        routes.Map(ApiRoutes.ShowFindings, (TransferApi api, HttpRequest request, string id, CancellationToken ct) =>
            api.FindingsAsync(request, id, ct));
        routes.Map(ApiRoutes.ShowDecision, (TransferApi api, HttpRequest request, string id, CancellationToken ct) =>
            api.DecisionAsync(request, id, ct));
        routes.Map(ApiRoutes.ShowReceipt, (TransferApi api, HttpRequest request, string id, CancellationToken ct) =>
            api.ReceiptAsync(request, id, ct));

        routes.Map(ApiRoutes.Vote, (ReviewApi api, HttpRequest request, string id, IWorkflowClient workflows, CancellationToken ct) =>
            api.VoteAsync(request, id, workflows, ct));
        routes.Map(ApiRoutes.Inform, (ReviewApi api, HttpRequest request, string id, IWorkflowClient workflows, CancellationToken ct) =>
            api.InformAsync(request, id, workflows, ct));
        routes.Map(ApiRoutes.Withdraw, (ReviewApi api, HttpRequest request, string id, IWorkflowClient workflows, CancellationToken ct) =>
            api.WithdrawAsync(request, id, workflows, ct));
        routes.Map(ApiRoutes.Retry, (ReviewApi api, HttpRequest request, string id, IWorkflowClient workflows, CancellationToken ct) =>
            api.RetryAsync(request, id, workflows, ct));

        routes.Map(ApiRoutes.ListAgreements, (AgreementApi api, HttpRequest request, CancellationToken ct) => api.ListAsync(request, ct));
        routes.Map(ApiRoutes.ShowAgreement, (AgreementApi api, HttpRequest request, string id, CancellationToken ct) =>
            api.ShowAsync(request, id, ct));
        routes.Map(ApiRoutes.ShowAgreementHistory, (AgreementApi api, HttpRequest request, string id, CancellationToken ct) =>
            api.HistoryAsync(request, id, ct));
        routes.Map(ApiRoutes.PutAgreement, (AgreementApi api, HttpRequest request, string id, CancellationToken ct) =>
            api.PutAsync(request, id, ct));
        routes.Map(ApiRoutes.ReviewAgreement, (AgreementApi api, HttpRequest request, string id, CancellationToken ct) =>
            api.ReviewAsync(request, id, ct));

        routes.Map(ApiRoutes.ListDeadLetters, (DeadLetterApi api, HttpRequest request, CancellationToken ct) => api.ListAsync(request, ct));
        routes.Map(ApiRoutes.RetryDeadLetter, (DeadLetterApi api, HttpRequest request, string id, IWorkflowClient workflows, CancellationToken ct) =>
            api.RetryAsync(request, id, workflows, ct));

        routes.Map(ApiRoutes.ShowKeys, (KeyApi api, HttpRequest request, CancellationToken ct) => api.ShowAsync(request, ct));
        routes.Map(ApiRoutes.RewrapKeys, (KeyApi api, HttpRequest request, CancellationToken ct) => api.RewrapAsync(request, ct));

        routes.Map(ApiRoutes.ShowLedger, (LedgerApi api, HttpRequest request, string id, CancellationToken ct) => api.ShowAsync(request, id, ct));
        routes.Map(ApiRoutes.RebuildLedger, (LedgerApi api, HttpRequest request, string id, CancellationToken ct) =>
            api.RebuildAsync(request, id, ct));

        routes.Map(ApiRoutes.Live, (ServiceApi api, CancellationToken ct) => api.LiveAsync(ct));
        routes.Map(ApiRoutes.Ready, (ServiceApi api, CancellationToken ct) => api.ReadyAsync(ct));
        routes.Map(ApiRoutes.OpenApi, (ServiceApi api, CancellationToken ct) => api.OpenApiAsync(ct));
    }

    private static void Map(this IEndpointRouteBuilder routes, ApiRoute route, Delegate handler) =>
        routes.MapMethods(route.Path, [route.Method], handler).WithName(route.Operation);
}
