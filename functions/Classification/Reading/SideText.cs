using System.Buffers;
using System.Text;
using Baygate.Classification.Encodings;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Reading;

/// <summary>
/// Short texts beside a content that may name a person as the content may: names of members, comments, properties of a document.
/// They are looked at as lines of text, but are no records.
/// </summary>
internal sealed class SideText
{
    private const int MostUtf8PerByte = 3;

    private readonly ArrayBufferWriter<byte> _lines = new();

    /// <summary>Adds a line.</summary>
    /// <param name="parts">Its parts, in whatever encoding they are; without one that fits, their ASCII is looked at.</param>
    public void Add(params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        foreach (var part in parts)
            AddPart(part.Span);
        _lines.Write("\n"u8);
    }

    /// <summary>Adds a line.</summary>
    public void Add(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            Add(Encoding.UTF8.GetBytes(line));
    }

    /// <summary>Looks at the lines.</summary>
    /// <param name="file">Receives what is seen.</param>
    /// <param name="place">Where they stand.</param>
    public void Scan(Sightings file, string place)
    {
        if (_lines.WrittenCount == 0)
            return;
        var scanner = new TextScanner(file, place, countsRecords: false);
        scanner.Consume(_lines.WrittenSpan, isFinal: true);
        scanner.Complete();
    }

    private void AddPart(ReadOnlySpan<byte> part)
    {
        var line = _lines.GetSpan((MostUtf8PerByte * part.Length) + 1);
        var length = Decode(part, line);
        line[..length].Replace((byte)'\n', (byte)' ');
        line[length] = (byte)' ';
        _lines.Advance(length + 1);
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
