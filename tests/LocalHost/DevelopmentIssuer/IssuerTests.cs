using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Baygate.LocalHost.Tests.Setup;
using Baygate.Tests.Azurite;

namespace Baygate.LocalHost.Tests.DevelopmentIssuer;

public sealed class IssuerTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly LocalHostUnderTest _host = new(azurite);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task People_Asked_HasEachRole()
    {
        var people = await _host.Client.GetFromJsonAsync<JsonElement>("/dev/people", Cancellation);

        people.EnumerateArray().SelectMany(person => person.GetProperty("roles").EnumerateArray().Select(role => role.GetString()))
            .Distinct().Order().ShouldBe(["Audit.Read", "Compliance.Officer", "Transfer.Approve", "Transfer.Submit"]);
    }

    [Fact]
    public async Task People_Asked_AreDifferentPeople()
    {
        var people = await _host.Client.GetFromJsonAsync<JsonElement>("/dev/people", Cancellation);

        people.EnumerateArray().Select(person => person.GetProperty("objectId").GetGuid()).ShouldBeUnique();
    }

    [Fact]
    public async Task Token_OfASamplePerson_IsAcceptedByTheApi()
    {
        using var issued = await AskAsync("olivia-officer");
        var token = (await issued.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("accessToken").GetString();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/transfers");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _host.Client.SendAsync(request, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Token_OfNobody_IsRefused()
    {
        using var answer = await AskAsync("mallory");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString().ShouldBe("person-unknown");
    }

    [Fact]
    public async Task Token_AskedUnderAnotherHostName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dev/token");
        request.Content = JsonContent.Create(new { name = "olivia-officer" });
        request.Headers.Host = "rebound.example";

        using var answer = await _host.Client.SendAsync(request, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<HttpResponseMessage> AskAsync(string name) => _host.Client.PostAsJsonAsync("/dev/token", new { name }, Cancellation);
}
