using System.Buffers;
using System.Text;
using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Records;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Clinical;

/// <summary>
/// Reads genomic text: variants (VCF 4.5), reads with qualities (FASTQ) and alignments (SAM 1.6). What it is is plain from its form;
/// bases and positions say no more. Looked at are headers, names and notes. Each sample is of one person; without samples it is of one.
/// </summary>
/// <param name="format">The format.</param>
/// <param name="file">Receives what is seen.</param>
/// <param name="place">Where it stands in the file, or null if it is the file itself.</param>
internal sealed class GenomeScanner(string format, Sightings file, string? place) : ITextScanner
{
    private const int SamplesOfVcf = 9;
    private const int LinesOfRead = 4;
    private const int LongRead = 4096;

    private static readonly SearchValues<byte> Bases = SearchValues.Create("ACGTUNRYSWKMBDHVacgtun.-"u8);
    private static readonly int Genetic = CategoryCatalogue.IndexOf("genetic");

    private readonly RecordScan _records = new(file, place);
    private long _line;
    private bool _hasSample;
    private bool _isInLine;

    /// <inheritdoc/>
    public string Format => format;

    /// <inheritdoc/>
    public Unscannable? Failure { get; private set; }

    /// <summary>The genomic format a text begins like, or null.</summary>
    /// <param name="text">The beginning.</param>
    public static string? Recognise(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("##fileformat=VCF"u8))
            return "vcf";
        if (text.StartsWith("@HD\tVN:"u8) || text.StartsWith("@SQ\tSN:"u8))
            return "sam";
        return text.StartsWith("@"u8) && IsRead(text) ? "fastq" : null;
    }

    /// <inheritdoc/>
    public int Consume(ReadOnlySpan<byte> text, bool isFinal)
    {
        var consumed = 0;
        while (consumed < text.Length && Failure is null)
        {
            var rest = text[consumed..];
            var length = rest.IndexOf((byte)'\n');
            // A long read is a line of any length, of which nothing is kept.
            if (length < 0 && !isFinal && !(IsBases || _isInLine))
                break;
            if (!_isInLine)
                Line(length < 0 ? rest : rest[..length]);
            _isInLine = length < 0;
            _line += length < 0 ? 0 : 1;
            consumed += length < 0 ? rest.Length : length + 1;
        }

        return consumed;
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (!_hasSample)
            Sample("");
        _records.Complete();
    }

    private bool IsBases => format == "fastq" && _line % LinesOfRead is 1 or 3;

    private static bool IsRead(ReadOnlySpan<byte> text)
    {
        var bases = text[(text.IndexOf((byte)'\n') + 1)..];
        var end = bases.IndexOf((byte)'\n');
        if (end < 0)
            return bases.Length > LongRead && !bases.ContainsAnyExcept(Bases);
        return end > 0 && !bases[..end].TrimEnd((byte)'\r').ContainsAnyExcept(Bases)
            && bases.Length > end + 1 && bases[end + 1] == (byte)'+';
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        if (format == "fastq")
            Read(line);
        else if (line.StartsWith("#CHROM"u8))
            Samples(line);
        else if (format == "sam" && line.StartsWith("@RG"u8) && Field(line, "SM:"u8) is { Length: > 0 } sample)
            Sample(sample);
        else if (line.StartsWith("#"u8) || (format == "sam" && line.StartsWith("@"u8)))
            Note("header", line);
        else if (!line.IsEmpty)
            Row(line);
    }

    private void Read(ReadOnlySpan<byte> line)
    {
        var mark = (_line % LinesOfRead) switch { 0 => (byte)'@', 2 => (byte)'+', _ => (byte)0 };
        if (mark == 0 || line.TrimEnd((byte)'\r').IsEmpty)
            return;
        if (line[0] == mark)
            Note("read name", line[1..]);
        else
            Failure = Unscannable.Corrupt;
    }

    // The name of the variant, and what is noted of it; positions are numbers as long as telephone numbers.
    private void Row(ReadOnlySpan<byte> line)
    {
        var column = 0;
        foreach (var range in line.Split((byte)'\t'))
        {
            var isText = format == "vcf" ? column is 2 or 7 : column == 0 || column > 10;
            if (isText && line[range].Length >= IdentifierScanner.ShortestIdentifier)
                Note("notes", line[range]);
            column++;
        }
    }

    private void Samples(ReadOnlySpan<byte> line)
    {
        var column = 0;
        foreach (var range in line.TrimEnd((byte)'\r').Split((byte)'\t'))
        {
            if (column++ >= SamplesOfVcf)
                Sample(Encoding.UTF8.GetString(line[range]));
        }
    }

    private static string Field(ReadOnlySpan<byte> line, ReadOnlySpan<byte> key)
    {
        foreach (var range in line.TrimEnd((byte)'\r').Split((byte)'\t'))
        {
            if (line[range].StartsWith(key))
                return Encoding.UTF8.GetString(line[range][key.Length..]);
        }

        return "";
    }

    private void Sample(string name)
    {
        var column = _records.Columns.Named("samples", category: null);
        _hasSample = true;
        _records.Begin();
        _records.Mark(Genetic, Tier.A, column);
        if (name.Length > 0)
            _records.Refer(CategoryCatalogue.HealthRecord, Encoding.UTF8.GetBytes(name), column);
        _records.Cell(column, Encoding.UTF8.GetBytes(name));
        _records.End();
    }

    private void Note(string name, ReadOnlySpan<byte> value)
    {
        _records.Begin(isPart: true);
        _records.Cell(_records.Columns.Named(name, category: null), value);
        _records.End();
    }
}
