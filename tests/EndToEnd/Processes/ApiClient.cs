using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Baygate.EndToEnd.Tests.Processes;

/// <summary>The host's HTTP API, for what the command line has no command for.</summary>
internal sealed class ApiClient(Uri server) : IDisposable
{
    private static readonly string[] Ends = ["Delivered", "Refused", "Rejected", "Expired", "Withdrawn", "Failed"];
    private readonly HttpClient _http = new() { BaseAddress = server };
    private readonly ConcurrentDictionary<string, string> _tokens = new();

    public Uri Server => server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _http.GetAsync("api/health/ready", Cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public Task<string> GetTextAsync(string path) => _http.GetStringAsync(path, Cancel);

    public async Task<HttpResponseMessage> GetAsync(string person, string path) => await SendAsync(person, new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Registers an agreement: one officer proposes it, another confirms exactly that.</summary>
    public async Task PutAgreementAsync(string id, string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"api/agreements/{id}") { Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json")) };
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        var proposed = (await CreatedAsync(People.Officer, request)).GetProperty("proposed");
        var verdict = new { verdict = "confirm", version = proposed.GetProperty("version").GetInt32(), sha256 = proposed.GetProperty("sha256").GetString() };
        await CreatedAsync(People.SecondOfficer, new HttpRequestMessage(HttpMethod.Post, $"api/agreements/{id}/reviews") { Content = JsonContent.Create(verdict) });
    }

    /// <summary>A transfer as an officer sees it.</summary>
    public async Task<JsonElement> TransferAsync(string transferId)
    {
        using var answer = await GetAsync(People.Officer, $"api/transfers/{transferId}");
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    /// <summary>Waits until a transfer is in a state, or has ended in another.</summary>
    public async Task<JsonElement> UntilAsync(string transferId, string state)
    {
        var transfer = default(JsonElement);
        await Poll.UntilAsync(async () =>
        {
            transfer = await TransferAsync(transferId);
            return Ends.Append(state).Contains(transfer.GetProperty("state").GetString());
        }, () => transfer.ToString());
        transfer.GetProperty("state").GetString().ShouldBe(state, transfer.ToString());
        return transfer;
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> CreatedAsync(string person, HttpRequestMessage request)
    {
        using var answer = await SendAsync(person, request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Cancel));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private async Task<HttpResponseMessage> SendAsync(string person, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(person));
        return await _http.SendAsync(request, Cancel);
    }

    private async Task<string> TokenAsync(string person)
    {
        if (_tokens.TryGetValue(person, out var known)) return known;
        using var answer = await _http.PostAsJsonAsync("dev/token", new { name = person }, Cancel);
        var issued = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return _tokens[person] = issued.GetProperty("accessToken").GetString()!;
    }
}
