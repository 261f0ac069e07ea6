using System.Text;
using Baygate.Classification.Names;

namespace Baygate.Classification.Tests.Names;

public class NameBesideTests
{
    [Theory]
    [InlineData("。", ",")]
    [InlineData("、", " ")]
    [InlineData("。", "。")]
    [InlineData("的", ",")]
    [InlineData("李", "。")]
    public void TryRead_AnythingAtTheEdgeOfWhatIsLookedAt_FindsNothing(string edge, string between)
    {
        for (var count = 0; count < 140; count++)
        {
            var text = Encoding.UTF8.GetBytes(edge + string.Concat(Enumerable.Repeat(between, count)) + "13800138000");

            NameBeside.TryRead(text, 0, text.Length - 11, out _, out _).ShouldBeFalse($"{count}");
        }
    }

    [Theory, InlineData("林小燕，"), InlineData("林小燕（"), InlineData("联系：林小燕 "), InlineData("林小燕、、、")]
    public void TryRead_NameBehindAnyTextBefore_IsFound(string before)
    {
        for (var count = 0; count < 140; count++)
        {
            var text = Encoding.UTF8.GetBytes(new string('x', count) + "。" + before.Replace("，", ",").Replace("（", "(").Replace("：", ":") + "13800138000");

            NameBeside.TryRead(text, 0, text.Length - 11, out var start, out var end).ShouldBeTrue($"{count}");
            Encoding.UTF8.GetString(text[start..end]).ShouldBe("林小燕");
        }
    }
}
