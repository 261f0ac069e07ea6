using System.Buffers.Binary;
using System.Text;
using Baygate.Classification.Reading;

namespace Baygate.Classification.Archives.Finder;

/// <summary>
/// The stretches of bytes that are text, each a line: those without control characters, in whatever encoding they are; and those that are
/// UTF-16 in either order of bytes, from an even or an odd byte on.
/// </summary>
/// <param name="texts">Receives them.</param>
internal sealed class TextRuns(TextLines texts)
{
    private const int Shortest = 2;
    private const int Character = sizeof(char);

    private readonly StringBuilder _run = new();

    /// <summary>Adds the stretches of some bytes.</summary>
    public void Add(ReadOnlyMemory<byte> bytes)
    {
        for (var begin = 0; begin < bytes.Length; begin++)
        {
            var length = bytes.Span[begin..].IndexOfAnyInRange((byte)0, (byte)31);
            length = length < 0 ? bytes.Length - begin : length;
            if (length >= Shortest)
                texts.Add(bytes.Slice(begin, length));
            begin += length;
        }

        for (var from = 0; from < Character; from++)
        {
            AddUtf16(bytes.Span, from, isBigEndian: true);
            AddUtf16(bytes.Span, from, isBigEndian: false);
        }
    }

    private void AddUtf16(ReadOnlySpan<byte> bytes, int from, bool isBigEndian)
    {
        var at = from;
        for (; at + Character <= bytes.Length; at += Character)
        {
            var character = (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]));
            if (IsOfText(character))
                _run.Append(character);
            else
                End(bytes, at, isBigEndian);
        }

        End(bytes, at, isBigEndian);
    }

    private void End(ReadOnlySpan<byte> bytes, int end, bool isBigEndian)
    {
        var begin = end - (Character * _run.Length);
        var run = _run.ToString();
        _run.Clear();
        // With a zero before it, ASCII in one order is the same in the other, a byte before.
        var isTwin = !isBigEndian && begin > 0 && bytes[begin - 1] == 0 && Ascii.IsValid(run);
        if (run.Length >= Shortest && !isTwin)
            texts.Add(run);
    }

    private static bool IsOfText(char character) =>
        char.IsLetterOrDigit(character) || character is >= ' ' and <= '~' or >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFFEF';
}
