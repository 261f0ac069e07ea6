using System.Buffers;
using System.Text;
using Baygate.Classification.Encodings;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Reading;

/// <summary>
/// Text that comes line by line: the paragraphs of a document; or short texts beside a content, which may name a person as the content
/// may, such as names of members, comments, properties.
/// </summary>
/// <param name="file">Receives what is seen.</param>
/// <param name="place">Where the lines stand in the file, or null if they are the file itself.</param>
/// <param name="areRecords">Whether they count as records of the file.</param>
/// <param name="places">Makes the places of a category; lines, unless given.</param>
internal sealed class TextLines(Sightings file, string? place, bool areRecords = false, Func<Places>? places = null)
{
    private const int MostUtf8PerByte = 3;
    private const int Full = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly TextScanner _scanner = new(file, place, areRecords, places);

    /// <summary>Adds a line.</summary>
    /// <param name="parts">Its parts, in whatever encoding they are; without one that fits, their ASCII is looked at.</param>
    public void Add(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        foreach (var part in parts)
            AddPart(part.Span);
        _lines.Write("\n"u8);
        if (_lines.WrittenCount > Full)
            Consume();
    }

    /// <summary>Adds a line; an empty one is a line too.</summary>
    public void Add(string line)
    {
        var length = Encoding.UTF8.GetBytes(line, _lines.GetSpan(MostUtf8PerByte * line.Length + 1));
        AddAsOneLine(_lines.GetSpan(length)[..length]);
        _lines.Write("\n"u8);
        if (_lines.WrittenCount > Full)
            Consume();
    }

    /// <summary>Adds what was seen to the file; called once, at the end.</summary>
    public void Complete()
    {
        Consume();
        _scanner.Complete();
    }

    private void Consume()
    {
        _scanner.Consume(_lines.WrittenSpan, isFinal: true);
        _lines.ResetWrittenCount();
    }

    private void AddPart(ReadOnlySpan<byte> part)
    {
        var line = _lines.GetSpan((MostUtf8PerByte * part.Length) + 1);
        AddAsOneLine(line[..Decode(part, line)]);
        _lines.Write(" "u8);
    }

    private void AddAsOneLine(Span<byte> line)
    {
        line.Replace((byte)'\n', (byte)' ');
        _lines.Advance(line.Length);
    }

    private static int Decode(ReadOnlySpan<byte> part, Span<byte> line)
    {
        var decoder = EncodingDetector.ByContent(part, isFinal: true);
        if (decoder is not null && decoder.TryDecode(part, isFinal: true, line, out _, out var length))
            return length;
        for (var index = 0; index < part.Length; index++)
            line[index] = part[index] < 0x80 ? part[index] : (byte)' ';
        return part.Length;
    }
}
