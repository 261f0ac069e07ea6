using System.Text.Json.Nodes;
using Baygate.Classification.Results;

namespace Baygate.Cli.Scanning;

/// <summary>What was seen in one file.</summary>
/// <param name="File">Its path as given, or <c>-</c>.</param>
/// <param name="Findings">What was seen; never a raw value.</param>
internal sealed record ScannedFile(string File, Findings Findings)
{
    /// <summary>The findings as one JSON object that begins with the file.</summary>
    public JsonObject ToJson()
    {
        JsonObject json = JsonNode.Parse(Findings.ToUtf8Json())!.AsObject();
        json.Insert(0, "file", File);
        return json;
    }
}
