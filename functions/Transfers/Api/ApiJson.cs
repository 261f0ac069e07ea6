using System.Text.Json;
using System.Text.Json.Serialization;
using Baygate.Transfers.Api.Messages;

namespace Baygate.Transfers.Api;

/// <summary>The one JSON form of the API, strict in what it reads: nothing unknown, nothing twice, nothing null or missing that must be there.</summary>
public static class ApiJson
{
    /// <summary>The options for requests and answers.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = 16,
        Converters = { Named<Zone>(), Named<VoteVerdict>(), Named<AgreementVerdict>(), Named<DeadLetterKind>(), Named<DeadLetterResult>() },
    };

    /// <summary>Names alone: a number is not one of the values.</summary>
    private static JsonStringEnumConverter<T> Named<T>()
        where T : struct, Enum =>
        new(namingPolicy: null, allowIntegerValues: false);
}
