using System.Collections.Concurrent;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Baygate.EndToEnd.Tests.Telemetry;

/// <summary>A collector that takes OTLP over HTTP in Protocol Buffers (OTLP 1.x: POST /v1/traces, /v1/metrics) on a port of this machine.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/v1/traces", request => TakeAsync(request, TakeSpans));
        _app.MapPost("/v1/metrics", request => TakeAsync(request, TakePoints));
    }

    /// <summary>Where it listens.</summary>
    public string Address => _app.Urls.Single();

    public ConcurrentQueue<ReceivedSpan> Spans { get; } = new();

    public ConcurrentQueue<ReceivedPoint> Points { get; } = new();

    /// <summary>Every body as it came.</summary>
    public ConcurrentQueue<byte[]> Bodies { get; } = new();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext call, Action<ProtoMessage> take)
    {
        call.Request.ContentType.ShouldBe("application/x-protobuf");
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body, call.RequestAborted);
        Bodies.Enqueue(body.ToArray());
        take(new ProtoMessage(ByteString.CopyFrom(body.ToArray())));
        call.Response.ContentType = "application/x-protobuf";
    }

    // ExportTraceServiceRequest: resource_spans 1 { resource 1, scope_spans 2 { scope 1, spans 2 } }.
    private void TakeSpans(ProtoMessage request)
    {
        foreach (var (service, scope, span) in Items(request))
        {
            Spans.Enqueue(new ReceivedSpan(service, scope, span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), span.Attributes(9)));
        }
    }

    // ExportMetricsServiceRequest: resource_metrics 1 { resource 1, scope_metrics 2 { scope 1, metrics 2 } }.
    private void TakePoints(ProtoMessage request)
    {
        foreach (var (service, scope, metric) in Items(request))
        {
            foreach (var point in PointsOf(service, scope, metric)) Points.Enqueue(point);
        }
    }

    private static IEnumerable<ReceivedPoint> PointsOf(string service, string scope, ProtoMessage metric) =>
        from kind in new[] { (Field: 5, Name: "gauge"), (Field: 7, Name: "counter"), (Field: 9, Name: "histogram") }
        from data in metric.Messages(kind.Field)
        from point in data.Messages(1)
        let value = kind.Name == "histogram" ? point.Number(4) : point.Double(4) ?? point.Number(6)
        select new ReceivedPoint(service, scope, metric.Text(1), kind.Name, metric.Text(3), value ?? 0, point.Attributes(kind.Name == "histogram" ? 9 : 7));

    private static IEnumerable<(string Service, string Scope, ProtoMessage Item)> Items(ProtoMessage request) =>
        from resource in request.Messages(1)
        let service = resource.Message(1)!.Attributes(1)["service.name"]
        from scope in resource.Messages(2)
        from item in scope.Messages(2)
        select (service, scope.Message(1)!.Text(1), item);
}
