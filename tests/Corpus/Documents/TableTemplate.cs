using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Baygate.Corpus.Documents;

/// <summary>A table, an entry of <c>tables.json</c>: kinds of values by column header.</summary>
internal sealed record TableTemplate(string Name, string Language, Dictionary<string, string> Columns, bool Headless = false)
{
    private const int Rows = 20;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the table in every form.</summary>
    public IEnumerable<LabelledDocument> WriteAll(Random random, int number)
    {
        yield return Write(random, number, "csv", rows => TextBytes.Of(Delimited(rows, ','), "utf-8"));
        yield return Write(random, number, "tsv", rows => TextBytes.Of(Delimited(rows, '\t'), Language == "zh-Hant" ? "big5" : Language == "zh-Hans" ? "gb18030" : "utf-8"));
        yield return Write(random, number, "xlsx", rows => Spreadsheet.Write(Headless ? rows : [.. rows.Prepend([.. Columns.Keys])]));
        if (Headless)
            yield break;
        yield return Write(random, number, "json", rows => JsonSerializer.SerializeToUtf8Bytes(rows.Select(Record), Readable));
        yield return Write(random, number, "ndjson", rows => Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => JsonSerializer.Serialize(Record(row), Readable) + "\n"))));
    }

    private LabelledDocument Write(Random random, int number, string form, Func<List<string[]>, byte[]> write)
    {
        var labels = new Labels();
        List<string[]> rows = [.. Enumerable.Range(0, Rows).Select(_ => Columns.Values.Select(kind => labels.Next(kind, random)).ToArray())];
        return new LabelledDocument($"{Name}-{form}-{number}.{form}", write(rows), labels.Counts, Rows * Columns.Count);
    }

    private string Delimited(List<string[]> rows, char delimiter)
    {
        var lines = Headless ? rows : rows.Prepend([.. Columns.Keys]);
        return string.Concat(lines.Select(row => string.Join(delimiter, row.Select(cell => Quoted(cell, delimiter))) + "\r\n"));
    }

    private Dictionary<string, string> Record(string[] row) => Columns.Keys.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second);

    private static string Quoted(string cell, char delimiter) => cell.Contains(delimiter) || cell.Contains('"') ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
