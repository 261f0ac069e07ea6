using System.IO.Compression;
using System.Runtime.InteropServices;
using Baygate.Classification.Results;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Baygate.Classification.Pdf;

/// <summary>
/// A decoding filter of the PDF library that first finds out how long its result would be, in constant memory, and refuses what is
/// damaged: the library's own takes what it is told to make, and passes damaged streams on as they are, whose text would be lost.
/// </summary>
/// <param name="filter">The filter.</param>
/// <param name="work">Bounds the work.</param>
internal sealed class MeasuredFilter(IFilter filter, PdfWork work) : IFilter
{
    private const int WidestRow = 1 << 20;

    // LZW can reach some 1,400 to one, and is only met in old files, whose streams are short.
    private const int LongestLzw = 48 * 1024;
    private const int ZlibHeaderLength = 2;

    /// <inheritdoc/>
    public bool IsSupported => filter.IsSupported;

    /// <inheritdoc/>
    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (!IsSupported)
            work.Fail(Unscannable.Method);
        work.CheckStream(input.Length);
        if (HasWideRows(streamDictionary) || (filter is LzwFilter && input.Length > LongestLzw))
            work.Fail(Unscannable.HeldTooMuch);
        if (filter is FlateFilter)
            MeasureFlate(input);
        var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        work.CheckStream(decoded.Length);
        work.AddDecoded(decoded.Length);
        return decoded;
    }

    private void MeasureFlate(Memory<byte> input)
    {
        if (input.Length <= ZlibHeaderLength || !MemoryMarshal.TryGetArray<byte>(input[ZlibHeaderLength..], out var packed))
            return;
        using var source = new MemoryStream(packed.Array!, packed.Offset, packed.Count, writable: false);
        using var unpacker = new DeflateStream(source, CompressionMode.Decompress);
        Span<byte> block = stackalloc byte[4096];
        var length = 0L;
        try
        {
            while (unpacker.Read(block) is var read and > 0)
                work.CheckStream(length += read);
        }
        catch (InvalidDataException)
        {
            work.Fail(Unscannable.Corrupt);
        }
    }

    private static bool HasWideRows(DictionaryToken stream) =>
        stream.TryGet(NameToken.DecodeParms, out var found) && (found is ArrayToken { Data: var all } ? all : [found])
            .OfType<DictionaryToken>()
            .Any(parameters => parameters.TryGet(NameToken.Columns, out var columns) && columns is NumericToken { Double: > WidestRow });
}
