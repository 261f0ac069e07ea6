using System.Buffers;

namespace Baygate.Classification.Tables;

/// <summary>
/// Cuts delimited text into records and fields (RFC 4180, with any one-byte delimiter, lines ended by LF or CRLF): a field that
/// begins with a quote ends with one, and holds delimiters, line breaks and doubled quotes in between.
/// </summary>
internal sealed class RecordReader(byte delimiter)
{
    private const byte Quote = (byte)'"';

    private readonly SearchValues<byte> _ends = SearchValues.Create(delimiter, (byte)'\n');
    private readonly List<FieldRange> _fields = [];

    /// <summary>The fields of the record read last.</summary>
    public List<FieldRange> Fields => _fields;

    /// <summary>Reads one record.</summary>
    /// <param name="text">Text from the beginning of a record; not empty.</param>
    /// <param name="isFinal">Whether nothing follows the text.</param>
    /// <param name="length">Length of the record with its line break, if it is complete.</param>
    public RecordStatus Read(ReadOnlySpan<byte> text, bool isFinal, out int length)
    {
        _fields.Clear();
        length = 0;
        while (true)
        {
            var start = length;
            var quoted = start < text.Length && text[start] == Quote;
            if (quoted && SkipQuoted(text, isFinal, ref length) is var status and not RecordStatus.Complete)
                return status;

            var end = text[length..].IndexOfAny(_ends);
            if (end < 0 && !isFinal)
                return RecordStatus.Partial;
            var isLast = end < 0 || text[length + end] == (byte)'\n';
            var field = length + (end < 0 ? text.Length - length : end);
            var behind = end < 0 ? field : field + 1;
            if (isLast && field > start && text[field - 1] == (byte)'\r')
                field--;
            if (quoted && field != length)
                return RecordStatus.Malformed;

            if (!quoted)
                _fields.Add(new FieldRange(start, field - start, HasQuotes: false));
            length = behind;
            if (isLast)
                return RecordStatus.Complete;
        }
    }

    private RecordStatus SkipQuoted(ReadOnlySpan<byte> text, bool isFinal, ref int at)
    {
        var start = at + 1;
        var hasQuotes = false;
        for (at = start; ; at += 2)
        {
            var quote = text[at..].IndexOf(Quote);
            if (quote < 0)
                return RecordStatus.OpenQuote;
            at += quote;
            if (at + 1 == text.Length && !isFinal)
                return RecordStatus.Partial;
            if (at + 1 == text.Length || text[at + 1] != Quote)
                break;
            hasQuotes = true;
        }

        _fields.Add(new FieldRange(start, at - start, hasQuotes));
        at++;
        return RecordStatus.Complete;
    }
}
