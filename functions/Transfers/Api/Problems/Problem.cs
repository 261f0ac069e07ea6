using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api.Problems;

/// <summary>A problem at one occurrence; as a result, an RFC 9457 document with the code beside the standard members.</summary>
internal sealed record Problem(ProblemType Type, string Detail) : IResult
{
    private const string MediaType = "application/problem+json";
    private const string RetryAfterSeconds = "10";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        if (Type == ProblemTypes.TokenMissing) headers.WWWAuthenticate = "Bearer";
        if (Type == ProblemTypes.TokenInvalid) headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        if (Type == ProblemTypes.StorageUnavailable) headers.RetryAfter = RetryAfterSeconds;

        var document = new ProblemDocument(Type.Uri, Type.Title, Type.Status, Detail, Type.Code);
        return Results.Json(document, ApiJson.Options, MediaType, Type.Status).ExecuteAsync(httpContext);
    }
}
