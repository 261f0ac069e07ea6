using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Baygate.Transfers.Api;

namespace Baygate.Transfers.Tests.Api;

/// <summary>Calls the API with one token. Every answer it gets is held against <see cref="ApiRoutes"/>: none may be one that is not listed.</summary>
internal sealed class ApiClient(ApiHost host, string? token)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(1) });

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<ApiAnswer> PostAsync(string path, object? body = null) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body, options: ApiJson.Options));

    public Task<ApiAnswer> PostTextAsync(string path, string text, string contentType = "application/json") =>
        SendAsync(HttpMethod.Post, path, Content(Encoding.UTF8.GetBytes(text), contentType));

    public Task<ApiAnswer> PostBytesAsync(string path, byte[] bytes) => SendAsync(HttpMethod.Post, path, Content(bytes, "application/json"));

    public Task<ApiAnswer> PutAsync(string path, object body, string? ifMatch = null, string? ifNoneMatch = null) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body, options: ApiJson.Options), ifMatch, ifNoneMatch);

    public async Task<ApiAnswer> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, string? ifMatch = null, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(host.Address, path)) { Content = content };
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = new ApiAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)),
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        ShouldBeListed(method, request.RequestUri!.AbsolutePath, answer);
        return answer;
    }

    private static ByteArrayContent Content(byte[] bytes, string contentType)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = contentType.Length == 0 ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    private static void ShouldBeListed(HttpMethod method, string path, ApiAnswer answer)
    {
        var route = ApiRoutes.All.Single(route =>
            route.Method == method.Method && Regex.IsMatch(path, $"^{route.Path.Replace("{id}", "[^/]+", StringComparison.Ordinal)}$"));
        if (answer.MediaType == "application/problem+json")
            route.Problems.ShouldContain(problem => problem.Code == answer.Code && problem.Status == answer.Status, $"{route.Operation}: {answer.Code}");
        else
            route.Statuses.ShouldContain(answer.Status, $"{route.Operation}: {Encoding.UTF8.GetString(answer.Bytes)}");
    }
}
