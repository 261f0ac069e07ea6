using Baygate.Transfers.Api.Messages;
using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api;

/// <summary>Answers that hold a value.</summary>
internal static class Reply
{
    private const string MediaType = "application/json";

    public static IResult Ok<T>(T value) => Results.Json(value, ApiJson.Options, MediaType, StatusCodes.Status200OK);

    public static IResult Created<T>(HttpRequest request, string location, T value)
    {
        request.HttpContext.Response.Headers.Location = location;
        return Results.Json(value, ApiJson.Options, MediaType, StatusCodes.Status201Created);
    }

    public static IResult Health(Health health) => Results.Json(
        health,
        ApiJson.Options,
        MediaType,
        health.Status == Messages.Health.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    /// <summary>A document as it stands in the evidence: its digest is in signed statements, so not a byte of it changes.</summary>
    public static IResult Document(byte[] json) => Results.Bytes(json, MediaType);
}
