using System.Text;
using Baygate.Classification.Tables;
using CsCheck;

namespace Baygate.Classification.Tests.Tables;

public class RecordReaderTests
{
    private static readonly Gen<string[][]> Tables =
        from columns in Gen.Int[2, 5]
        from rows in Gen.String[Gen.Char["ab ,;\"\r\n|中"], 0, 8].Array[columns].Array[1, 6]
        select rows;

    [Fact]
    public void Read_AnyTableWritten_GivesItsFields() => Tables.Sample(rows =>
    {
        var text = string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));

        ReadAll(Encoding.UTF8.GetBytes(text)).ShouldBe(rows);
    });

    [Fact]
    public void Read_AnyTableCutAnywhere_NeverCompletesTheCutRecordUnlessFinal() => Gen.Select(Tables, Gen.Int[0, 200]).Sample((rows, cut) =>
    {
        var record = Encoding.UTF8.GetBytes(string.Join(',', rows[0].Select(Quoted)));

        var status = new RecordReader((byte)',').Read(record.AsSpan(0, Math.Min(cut, record.Length)), isFinal: false, out _);

        return status is RecordStatus.Partial or RecordStatus.OpenQuote;
    });

    private static string Quoted(string field) => "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string[][] ReadAll(ReadOnlySpan<byte> text)
    {
        var rows = new List<string[]>();
        var reader = new RecordReader((byte)',');
        while (!text.IsEmpty)
        {
            reader.Read(text, isFinal: true, out var length).ShouldBe(RecordStatus.Complete);
            var cells = new List<string>();
            foreach (var field in reader.Fields)
            {
                var bytes = text.Slice(field.Start, field.Length);
                cells.Add(Encoding.UTF8.GetString(field.HasQuotes ? Field.Unquote(bytes) : bytes));
            }

            rows.Add([.. cells]);
            text = text[length..];
        }

        return [.. rows];
    }
}
