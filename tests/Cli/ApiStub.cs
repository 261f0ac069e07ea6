using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Baygate.Cli.Tests;

/// <summary>A real HTTP server that plays the API: answers what a test says, and remembers what it was asked.</summary>
internal sealed class ApiStub : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _routes = new();
    private readonly WebApplication _application;

    private ApiStub()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    public string Url => _application.Urls.Single();

    public ConcurrentQueue<RecordedRequest> Requests { get; } = new();

    public static async Task<ApiStub> StartAsync()
    {
        ApiStub stub = new();
        await stub._application.StartAsync(TestContext.Current.CancellationToken);
        return stub;
    }

    /// <summary>Answers a route such as <c>GET /api/transfers</c> by a handler of its own.</summary>
    public void On(string route, RequestDelegate handler) => _routes[route] = handler;

    /// <summary>Answers a route with JSON.</summary>
    public void On(string route, string json, int status = 200) => On(route, context => WriteAsync(context, status, "application/json", json));

    /// <summary>Answers a route with a problem.</summary>
    public void OnProblem(string route, int status, string code) => On(route, context => WriteAsync(
        context,
        status,
        "application/problem+json",
        JsonSerializer.Serialize(new { type = "https://baygate.dev/problems/" + code, title = code, status, detail = $"Detail of {code}.", code })));

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    public static Task WriteAsync(HttpContext context, int status, string mediaType, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        return context.Response.WriteAsync(text);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (_routes.TryGetValue("PUT *", out RequestDelegate? put) && request.Method == "PUT")
        {
            await put(context);
            return;
        }

        using StreamReader reader = new(request.Body);
        Requests.Enqueue(new RecordedRequest(
            $"{request.Method} {request.Path}{request.QueryString}", await reader.ReadToEndAsync(), request.Headers.Authorization.ToString()));
        if (_routes.TryGetValue($"{request.Method} {request.Path}", out RequestDelegate? handler)) await handler(context);
        else context.Response.StatusCode = 404;
    }
}
