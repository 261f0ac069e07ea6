using System.Text;
using Baygate.Classification.Tables;
using CsCheck;

namespace Baygate.Classification.Tests.Tables;

public class RegularRowsTests
{
    private static readonly string[] Usual =
        ["12,345,6\n", "abc,,\n", ",,\n", "1,2\n", "1,2,3,4\n", "\n", "\"a,b\",c,d\n", "name,,12345678\n", "一二三,,三四\r\n", "1\n", " \n"];

    private static readonly Gen<string> Rows = Gen.OneOf(
        Gen.Int[0, Usual.Length - 1].Select(index => Usual[index]),
        Gen.Int[0, 40].Select(repeats => string.Concat(Enumerable.Repeat("1,22,333\n", repeats))),
        Gen.String[Gen.Char["1a8,,\n\"\r "], 0, 30]);

    [Theory, InlineData(1), InlineData(3)]
    public void Measure_AnyText_EndsBehindRowsTheReaderCutsAlike(int columns) => Rows.Array[0, 60].Sample(rows =>
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(rows));
        var measured = new RegularRows((byte)',', columns).Measure(text);

        var reader = new RecordReader((byte)',');
        var at = 0;
        while (at < measured)
        {
            reader.Read(text.AsSpan(at), isFinal: false, out var length).ShouldBe(RecordStatus.Complete);
            reader.Fields.Count.ShouldBe(columns);
            Field.IsBlank(reader.Fields, text.AsSpan(at)).ShouldBeFalse();
            at += length;
        }

        at.ShouldBe(measured);
    });

    [Fact]
    public void Measure_RegularRows_LeavesLessThanABlockAndARow()
    {
        const string row = "1,22,333\n";
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(row, 1000)));

        new RegularRows((byte)',', 3).Measure(text).ShouldBeGreaterThan(text.Length - 64 - row.Length);
    }
}
