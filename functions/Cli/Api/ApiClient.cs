using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Baygate.Cli.Api;

/// <summary>Speaks HTTP with a Baygate server. Every answer but 2xx becomes an <see cref="ApiException"/>.</summary>
internal sealed class ApiClient : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;

    /// <summary>Makes a client.</summary>
    /// <param name="server">The server's address.</param>
    /// <param name="accessToken">The caller's bearer token, or null where none is needed.</param>
    public ApiClient(Uri server, string? accessToken)
    {
        Server = server;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = ConnectTimeout, UseCookies = false })
        {
            BaseAddress = server,
            Timeout = AnswerTimeout,
        };
        if (accessToken is not null) _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
    }

    public Uri Server { get; }

    /// <summary>The path of one transfer, or of what belongs to it.</summary>
    public static string TransferPath(string transferId, string? part = null) =>
        $"api/transfers/{Uri.EscapeDataString(transferId)}{(part is null ? "" : "/" + part)}";

    /// <summary>The path of one agreement, or of what belongs to it.</summary>
    public static string AgreementPath(string agreementId, string? part = null) =>
        $"api/agreements/{Uri.EscapeDataString(agreementId)}{(part is null ? "" : "/" + part)}";

    public async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        return await ReadAsync(answer, shape, cancellationToken);
    }

    public async Task<byte[]> GetBytesAsync(string path, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    public async Task<TAnswer> PostAsync<TBody, TAnswer>(
        string path, TBody body, JsonTypeInfo<TBody> bodyShape, JsonTypeInfo<TAnswer> shape, CancellationToken cancellationToken)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = JsonContent.Create(body, bodyShape) };
        using HttpResponseMessage answer = await SendAsync(request, cancellationToken);
        return await ReadAsync(answer, shape, cancellationToken);
    }

    public async Task<T> PostAsync<T>(string path, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, path), cancellationToken);
        return await ReadAsync(answer, shape, cancellationToken);
    }

    /// <summary>Puts a JSON text as it is, to change one version of it, or to create it where none is given.</summary>
    public async Task<T> PutAsync<T>(string path, byte[] json, int? ifVersion, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        HttpRequestMessage request = new(HttpMethod.Put, path) { Content = new ByteArrayContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (ifVersion is { } version) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        else request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        using HttpResponseMessage answer = await SendAsync(request, cancellationToken);
        return await ReadAsync(answer, shape, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync(shape, cancellationToken) ?? throw NotBaygate(answer.StatusCode);
        }
        catch (JsonException)
        {
            throw NotBaygate(answer.StatusCode);
        }
    }

    private static ApiException NotBaygate(HttpStatusCode status) =>
        new(status, "answer-invalid", "The server's answer is not what Baygate's API answers; is the address right?");

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            HttpResponseMessage answer = await SendInTimeAsync(request, cancellationToken);
            if (answer.IsSuccessStatusCode) return answer;

            using (answer) throw await ProblemAsync(answer, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> SendInTimeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, cancellationToken);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CommandException("server-silent", $"The server {Server} did not answer in time.", ExitCodes.Unreachable, late);
        }
        catch (HttpRequestException unreachable)
        {
            throw new CommandException("server-unreachable", $"The server {Server} cannot be reached.", ExitCodes.Unreachable, unreachable);
        }
    }

    private static async Task<ApiException> ProblemAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        string code = $"http-{(int)answer.StatusCode}";
        string sentence = $"The server answered with status {(int)answer.StatusCode}.";
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return new ApiException(answer.StatusCode, code, sentence);

        Problem problem = await ReadAsync(answer, CliJson.Default.Problem, cancellationToken);
        return new ApiException(answer.StatusCode, problem.Code ?? code, problem.Detail ?? problem.Title ?? sentence);
    }
}
