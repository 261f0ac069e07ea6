using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baygate.Cli.Scanning;

/// <summary>Questions and answers of <c>baygate check</c>, one object a line.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CheckedValue))]
[JsonSerializable(typeof(ValueQuestion))]
internal sealed partial class CheckJson : JsonSerializerContext
{
    /// <summary>What is printed: Chinese stays readable. It is never embedded in HTML.</summary>
    public static CheckJson Printed { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
