using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Baygate.Infra.Tests.Compiler;

/// <summary>
/// A compiler that stays: it answers JSON-RPC on its standard streams, so that the second compilation takes a tenth of the first. One call at
/// a time.
/// </summary>
internal sealed class BicepServer : IDisposable
{
    private static readonly byte[] EndOfHeader = "\r\n\r\n"u8.ToArray();
    private readonly Process _process;
    private int _calls;

    /// <summary>Starts it.</summary>
    public BicepServer() => _process = Process.Start(
        new ProcessStartInfo(InfraFolder.Bicep, ["jsonrpc", "--stdio"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>Compiles a template.</summary>
    /// <param name="path">The template.</param>
    /// <returns>The result: success, diagnostics, contents.</returns>
    public Task<JsonNode> CompileAsync(string path) => CallAsync("bicep/compile", new JsonObject { ["path"] = path });

    /// <summary>Says what a parameter file would deploy: every resource, with its parameters filled in.</summary>
    /// <param name="path">The parameter file.</param>
    /// <param name="resourceGroup">The group that a module alone would be deployed to; null for a whole zone.</param>
    /// <returns>The snapshot, or null when the template refuses its parameters or does not compile.</returns>
    public async Task<JsonNode?> SnapshotAsync(string path, string? resourceGroup = null)
    {
        var metadata = new JsonObject
        {
            ["tenantId"] = "00000000-0000-0000-0000-000000000002",
            ["subscriptionId"] = "00000000-0000-0000-0000-000000000001",
            ["location"] = "eastasia",
            ["deploymentName"] = "main",
        };
        if (resourceGroup is not null) metadata["resourceGroup"] = resourceGroup;
        var answer = await CallAsync("bicep/getSnapshot", new JsonObject { ["path"] = path, ["metadata"] = metadata });
        return answer["error"] is null ? JsonNode.Parse((string)answer["snapshot"]!) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters)
    {
        var request = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = ++_calls, ["method"] = method, ["params"] = parameters };
        var body = Encoding.UTF8.GetBytes(request.ToJsonString());
        var input = _process.StandardInput.BaseStream;
        await input.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        await input.WriteAsync(body);
        await input.FlushAsync();
        var answer = await ReadAsync(_process.StandardOutput.BaseStream);
        return answer["result"] ?? new JsonObject { ["error"] = answer["error"]?.DeepClone() };
    }

    private static async Task<JsonNode> ReadAsync(Stream output)
    {
        var header = new List<byte>();
        var one = new byte[1];
        while (header.Count < EndOfHeader.Length || !header[^EndOfHeader.Length..].SequenceEqual(EndOfHeader))
        {
            await output.ReadExactlyAsync(one);
            header.Add(one[0]);
        }

        var length = Encoding.ASCII.GetString([.. header]).Split("\r\n").Select(line => line.Split(": "))
            .Single(line => line[0].Equals("Content-Length", StringComparison.OrdinalIgnoreCase))[1];
        var body = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
        await output.ReadExactlyAsync(body);
        return JsonNode.Parse(body)!;
    }
}
