using Baygate.Cli.Terminal;
using CsCheck;

namespace Baygate.Cli.Tests.Terminal;

public sealed class PrintableTests
{
    [Fact]
    public void From_AnyText_HasNoControlButLineBreaks() => Gen.String.Sample(text => !Printable.From(text).Any(c => char.IsControl(c) && c != '\n'));

    [Theory]
    [InlineData("客户名单 – São José.csv")]
    [InlineData("two\nlines")]
    public void From_HarmlessText_IsLeftAlone(string text) => Printable.From(text).ShouldBe(text);

    [Theory]
    [InlineData("\u001b[31m")]
    [InlineData("\u009b31m")]
    [InlineData("\rx")]
    [InlineData("\u202Ex")]
    [InlineData("\u2066x")]
    [InlineData("\u200Fx")]
    public void From_Control_IsReplaced(string text) => Printable.From(text)[0].ShouldBe('\uFFFD');
}
