namespace Baygate.LocalHost.DevelopmentIssuer;

/// <summary>Maps the development issuer.</summary>
internal static class IssuerEndpoints
{
    /// <summary>Maps <c>GET /dev/people</c> and <c>POST /dev/token</c>.</summary>
    /// <param name="routes">The host's routes.</param>
    public static void MapDevelopmentIssuer(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dev/people", () => Results.Json(SamplePeople.All));
        routes.MapPost("/dev/token", (TokenRequest request, TokenIssuer issuer) =>
            SamplePeople.Find(request.Name) is { } person ? Results.Json(issuer.Issue(person)) : UnknownPerson());
    }

    private static IResult UnknownPerson() => Results.Problem(
        "GET /dev/people lists the sample people.",
        statusCode: StatusCodes.Status404NotFound,
        title: "There is no sample person of that name.",
        type: "https://baygate.dev/problems/person-unknown",
        extensions: new Dictionary<string, object?> { ["code"] = "person-unknown" });
}
