using System.Net.Http.Headers;
using System.Text;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Api;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

/// <summary>What holds of every operation.</summary>
public sealed class RouteTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    public static TheoryData<string> Secured => [.. ApiRoutes.All.Where(IsSecured).Select(route => route.Operation)];

    public static TheoryData<string> WithBody => [.. ApiRoutes.All.Where(TakesBody).Select(route => route.Operation)];

    [Theory]
    [MemberData(nameof(Secured))]
    public async Task Call_WithoutToken_IsRefused(string operation) => (await SendAsync(null, operation, "{}")).ShouldBe(401, "token-missing");

    [Theory]
    [MemberData(nameof(Secured))]
    public async Task Call_WithoutRoles_IsRefused(string operation) =>
        (await SendAsync(TestPerson.WithoutRoles, operation, "{}")).ShouldBe(403, "role-missing");

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task Body_NotJson_IsRefused(string operation) =>
        (await SendAsync(TestPerson.PartnerWithAllRoles, operation, "{")).ShouldBe(400, "body-not-json");

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task Body_WithUnknownMember_IsRefused(string operation) =>
        (await SendAsync(TestPerson.PartnerWithAllRoles, operation, """{"unknown":1}""")).ShouldBe(400, "body-invalid");

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task Body_TooLarge_IsRefused(string operation) =>
        (await SendAsync(TestPerson.PartnerWithAllRoles, operation, new string(' ', RequestBody.MaxLength + 1))).ShouldBe(413, "body-too-large");

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task Body_OfAnotherMediaType_IsRefused(string operation) =>
        (await SendAsync(TestPerson.PartnerWithAllRoles, operation, "{}", "text/plain")).ShouldBe(415, "media-type-not-json");

    private static bool IsSecured(ApiRoute route) => route.Problems.Contains(ProblemTypes.TokenMissing);

    private static bool TakesBody(ApiRoute route) => route.Problems.Contains(ProblemTypes.BodyNotJson);

    private async Task<ApiAnswer> SendAsync(TestPerson? person, string operation, string body, string mediaType = "application/json")
    {
        var route = ApiRoutes.All.Single(route => route.Operation == operation);
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(mediaType));
        var path = route.Path.Replace("{id}", "taaaaaaaaaaaaaaaaaaaaaaaaaa", StringComparison.Ordinal);
        return await Host.As(person).SendAsync(
            new HttpMethod(route.Method), path, TakesBody(route) ? content : null, ifNoneMatch: route == ApiRoutes.PutAgreement ? "*" : null);
    }
}
