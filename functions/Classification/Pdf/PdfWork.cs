using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Pdf;

/// <summary>
/// Bounds what the PDF library does for one document. It holds decoded streams and the operations of a page in memory, and runs
/// shared content as often as it is named, so a small file could ask for any amount of either.
/// </summary>
/// <param name="unpacking">Counts decoded bytes.</param>
internal sealed class PdfWork(Unpacking unpacking)
{
    private const long LongestStream = 32 << 20;
    private const long MostContentOfPage = 16 << 20;
    private const int MostGlyphsOfPage = 500_000;

    private long _content;
    private int _glyphs;

    /// <summary>The first reason found not to go on: the library swallows some exceptions, so it is kept.</summary>
    public Unscannable? Failure { get; private set; }

    /// <summary>Begins a page.</summary>
    public void BeginPage() => (_content, _glyphs) = (0, 0);

    /// <summary>Checks the length of one decoded stream so far.</summary>
    public void CheckStream(long length)
    {
        if (length > LongestStream)
            Fail(Unscannable.HeldTooMuch);
    }

    /// <summary>Counts the decoded bytes of a stream.</summary>
    public void AddDecoded(long length)
    {
        try
        {
            unpacking.AddBytes(length);
        }
        catch (UnscannableException unscannable)
        {
            Fail(unscannable.Reason);
        }
    }

    /// <summary>Counts content that is run for a page.</summary>
    public void AddContent(long length)
    {
        if ((_content += length) > MostContentOfPage)
            Fail(Unscannable.HeldTooMuch);
    }

    /// <summary>Counts a glyph.</summary>
    public void AddGlyph()
    {
        if (++_glyphs > MostGlyphsOfPage)
            Fail(Unscannable.HeldTooMuch);
    }

    /// <summary>Ends the work on the document.</summary>
    /// <exception cref="UnscannableException">Always.</exception>
    public void Fail(Unscannable reason)
    {
        Failure ??= reason;
        throw new UnscannableException(Failure);
    }
}
