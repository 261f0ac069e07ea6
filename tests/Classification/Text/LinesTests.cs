using System.Text;
using Baygate.Classification.Text;
using CsCheck;

namespace Baygate.Classification.Tests.Text;

public class LinesTests
{
    [Fact]
    public void CountFilled_AnyText_IsTheNumberOfLinesWithMoreThanWhiteSpace() => Gen.String[Gen.Char["a \t\r\n\n"], 0, 300].Sample(text =>
        Lines.CountFilled(Encoding.ASCII.GetBytes(text)).ShouldBe(text.Split('\n').Count(line => line.Trim(' ', '\t', '\r').Length > 0)));
}
