using System.Text.Json;
using Baygate.Transfers.Api;

namespace Baygate.Transfers.Tests.Api;

/// <summary>An answer of the API.</summary>
internal sealed record ApiAnswer(int Status, string? MediaType, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public JsonElement Json => JsonElement.Parse(Bytes);

    /// <summary>A problem's code, or null.</summary>
    public string? Code => MediaType == "application/problem+json" ? Json.GetProperty("code").GetString() : null;

    public string Detail => Json.GetProperty("detail").GetString()!;

    public T Read<T>() => JsonSerializer.Deserialize<T>(Bytes, ApiJson.Options)!;

    public void ShouldBe(int status, string code) => (Status, Code).ShouldBe((status, code), System.Text.Encoding.UTF8.GetString(Bytes));

    public void ShouldBe(int status) => Status.ShouldBe(status, System.Text.Encoding.UTF8.GetString(Bytes));
}
