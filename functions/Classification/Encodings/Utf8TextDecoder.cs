using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Baygate.Classification.Encodings;

/// <summary>UTF-8 (RFC 3629): checked and passed on.</summary>
internal sealed class Utf8TextDecoder() : TextDecoder(EncodingNames.Utf8)
{
    /// <inheritdoc/>
    public override bool TryDecode(ReadOnlySpan<byte> raw, bool isFinal, Span<byte> utf8, out int consumed, out int written)
    {
        consumed = written = isFinal ? raw.Length : CompleteLength(raw);
        if (!Utf8.IsValid(raw[..consumed]))
            return false;
        raw[..consumed].CopyTo(utf8);
        return true;
    }

    /// <summary>Length without a character that is cut at the end.</summary>
    public static int CompleteLength(ReadOnlySpan<byte> raw)
    {
        for (var back = 1; back <= Math.Min(3, raw.Length); back++)
        {
            var tail = raw[^back..];
            if ((tail[0] & 0xC0) == 0x80)
                continue;
            return Rune.DecodeFromUtf8(tail, out _, out _) == OperationStatus.NeedMoreData ? raw.Length - back : raw.Length;
        }

        return raw.Length;
    }
}
