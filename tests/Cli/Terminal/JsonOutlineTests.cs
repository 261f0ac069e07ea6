using System.Text.Json;
using Baygate.Cli.Terminal;

namespace Baygate.Cli.Tests.Terminal;

public sealed class JsonOutlineTests
{
    [Theory]
    [InlineData("""{"a":1,"b":true}""", "a: 1\nb: true")]
    [InlineData("""{"a":{"b":"c"}}""", "a:\n  b: c")]
    [InlineData("""{"a":["b","c"]}""", "a:\n  - b\n  - c")]
    [InlineData("""{"a":null,"b":[],"c":{}}""", "")]
    [InlineData("""{"a":"b\nc: d"}""", "a: b c: d")]
    [InlineData("3", "3")]
    public void Of_Document_IsIndentedByDepth(string json, string outline) => JsonOutline.Of(JsonElement.Parse(json)).ShouldBe(outline);
}
