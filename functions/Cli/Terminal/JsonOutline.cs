using System.Text;
using System.Text.Json;

namespace Baygate.Cli.Terminal;

/// <summary>Shows a JSON document to people: one line a value, indented by depth, nothing left out but nulls and empty lists.</summary>
internal static class JsonOutline
{
    public static string Of(JsonElement document)
    {
        StringBuilder text = new();
        AppendChildren(text, document, depth: 0);
        return text.ToString().TrimEnd('\n');
    }

    private static void AppendChildren(StringBuilder text, JsonElement parent, int depth)
    {
        if (parent.ValueKind == JsonValueKind.Object)
            foreach (JsonProperty property in parent.EnumerateObject()) Append(text, property.Name + ":", property.Value, depth);
        else if (parent.ValueKind == JsonValueKind.Array)
            foreach (JsonElement item in parent.EnumerateArray()) Append(text, "-", item, depth);
        else
            text.Append(TextOf(parent));
    }

    private static void Append(StringBuilder text, string label, JsonElement value, int depth)
    {
        if (IsNothing(value)) return;

        text.Append(' ', 2 * depth).Append(label);
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            text.Append('\n');
            AppendChildren(text, value, depth + 1);
        }
        else
        {
            // A line break inside a value would look like another line of the outline.
            text.Append(' ').Append(TextOf(value).ReplaceLineEndings(" ")).Append('\n');
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static bool IsNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.GetPropertyCount() == 0,
        _ => false,
    };
}
