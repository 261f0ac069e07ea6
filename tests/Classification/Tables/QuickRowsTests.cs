using System.Text;
using Baygate.Classification.Tables;
using CsCheck;

namespace Baygate.Classification.Tests.Tables;

public class QuickRowsTests
{
    private const int Columns = 3;

    private static readonly string[] Usual =
        ["12,345,6\n", "abc,,\n", ",,\n", "1,2\n", "1,2,3,4\n", "\n", "\"a,b\",c,d\n", "name,,12345678\n", "一二三,,三四\r\n"];

    private static readonly Gen<string> Rows = Gen.OneOf(
        Gen.Int[0, Usual.Length - 1].Select(index => Usual[index]),
        Gen.String[Gen.Char["1a8,,\n\"\r"], 0, 30]);

    [Fact]
    public void Pass_AnyRows_PassesOnlyWholeRegularOnesWithoutValuesThatMatter() => Rows.Array[0, 60].Sample(rows =>
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(rows));
        var passed = new QuickRows((byte)',', Columns, value => value.Contains((byte)'8')).Pass(text, [8, 1, 8], out var count);

        var reader = new RecordReader((byte)',');
        var at = 0;
        for (; at < passed; count--)
        {
            reader.Read(text.AsSpan(at), isFinal: false, out var length).ShouldBe(RecordStatus.Complete);
            reader.Fields.Count.ShouldBe(Columns);
            Field.Trim(text.AsSpan(at + reader.Fields[1].Start, reader.Fields[1].Length)).IsEmpty.ShouldBeTrue();
            foreach (var field in reader.Fields.Where(field => field.Length >= 8))
                text.AsSpan(at + field.Start, field.Length).Contains((byte)'8').ShouldBeFalse();
            at += length;
        }

        (at, count).ShouldBe((passed, 0));
    });
}
