using System.Text.Json;
using System.Text.Unicode;
using Baygate.Transfers.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Baygate.Transfers.Api;

/// <summary>Reads a request's body: one JSON object of at most 64 KiB.</summary>
internal static class RequestBody
{
    /// <summary>The largest body in bytes: 64 KiB.</summary>
    public const int MaxLength = 64 * 1024;

    private static readonly Problem TooLarge = ProblemTypes.BodyTooLarge.With("A body has at most 64 KiB.");

    /// <summary>Reads the body.</summary>
    public static async Task<Answer<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!IsJson(request.ContentType)) return ProblemTypes.MediaTypeNotJson.With("Send the body as application/json in UTF-8.");
        if (request.ContentLength > MaxLength) return TooLarge;
        var bytes = new byte[MaxLength + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MaxLength ? TooLarge : Parse<T>(bytes.AsMemory(0, length));
    }

    /// <summary>The answer to a member that has a wrong value.</summary>
    public static Problem Invalid(string member, string rule) => ProblemTypes.BodyInvalid.With($"{member}: {rule}");

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Answer<T> Parse<T>(ReadOnlyMemory<byte> bytes)
        where T : class
    {
        if (!IsJson(bytes)) return ProblemTypes.BodyNotJson.With("The body is not one JSON text in UTF-8 without a byte order mark.");
        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, ApiJson.Options) is { } value ? value : Invalid("$", "an object is expected.");
        }
        catch (JsonException failure)
        {
            return Invalid(failure.Path ?? "$", "missing, unknown, named twice or not valid.");
        }
    }

    private static bool IsJson(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span)) return false;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
