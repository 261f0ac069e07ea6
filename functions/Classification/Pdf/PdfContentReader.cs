using Baygate.Classification.Archives;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;
using Baygate.Classification.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace Baygate.Classification.Pdf;

/// <summary>
/// Looks into PDF documents: the text of each page, the strings of all objects, metadata, form data and attached files. A page with
/// something to see but no text is a scan, which is not looked into. The library holds the document in memory, so it must fit the limit.
/// </summary>
internal sealed class PdfContentReader : IContentReader
{
    private const string Format = "pdf";

    /// <inheritdoc/>
    public async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        await using var bytes = await HeldStream.OfAsync(content.Open(), content.Unpacking, cancellationToken);
        var work = new PdfWork(content.Unpacking);
        var attachments = new List<Memory<byte>>();
        try
        {
            await DeepStack.RunAsync(() => Read(bytes, work, content, file, attachments, cancellationToken));
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Inspected(Format, null, Unscannable.Encrypted);
        }
        catch (Exception failure) when (failure is not (UnscannableException or OperationCanceledException))
        {
            // The library throws many kinds, some of them by accident; none is the caller's, because the bytes are in memory.
            return new Inspected(Format, null, work.Failure ?? Unscannable.Corrupt);
        }

        if (work.Failure is not null)
            return new Inspected(Format, null, work.Failure);
        return new Inspected(Format, null, await AttachmentsAsync(attachments, content, file, cancellationToken));
    }

    private static void Read(
        HeldStream bytes, PdfWork work, Content content, Sightings file, List<Memory<byte>> attachments, CancellationToken cancellationToken)
    {
        var options = new ParsingOptions { SkipMissingFonts = false, FilterProvider = new MeasuredFilters(work) };
        using var document = PdfDocument.Open(bytes, options);
        document.AddPageFactory<PdfPage, PdfPageFactory>();
        if (document.NumberOfPages == 0)
            throw new UnscannableException(Unscannable.Corrupt);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            content.Unpacking.AddEntry();
            work.BeginPage();
            Scan(document.GetPage<PdfPage>(number), number, content, file);
        }

        ScanStrings(document, content, file, attachments);
    }

    private static void Scan(PdfPage page, int number, Content content, Sightings file)
    {
        if (page.IsPicture)
            throw new UnscannableException(Unscannable.NoText.In(content.Within($"page {number}")));
        if (page.IsUnreadable)
            throw new UnscannableException(Unscannable.Glyphs.In(content.Within($"page {number}")));
        var lines = page.ToLines();
        content.Unpacking.AddBytes(lines.Length);
        var scanner = new TextScanner(file, content.Place, places: () => new PagePlace(number));
        scanner.Consume(lines, isFinal: true);
        scanner.Complete();
    }

    private static void ScanStrings(PdfDocument document, Content content, Sightings file, List<Memory<byte>> attachments)
    {
        var texts = new TextLines(file, content.Within("properties"));
        var strings = new PdfStrings(texts);
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
            strings.Add(document.Structure.GetObject(reference).Data);
        foreach (var stream in strings.TextStreams.Concat(strings.FormStreams.SelectMany(Stream)))
            texts.Add(Decode(stream));
        texts.Complete();
        attachments.AddRange(strings.Attachments.SelectMany(Stream).Select(Decode));

        IEnumerable<StreamToken> Stream(UglyToad.PdfPig.Core.IndirectReference reference) =>
            document.Structure.GetObject(reference).Data is StreamToken stream ? [stream] : [];

        Memory<byte> Decode(StreamToken stream) => stream.Decode(document.Structure.FilterProvider, document.Structure.TokenScanner);
    }

    private static async ValueTask<Unscannable?> AttachmentsAsync(
        List<Memory<byte>> attachments, Content content, Sightings file, CancellationToken cancellationToken)
    {
        var members = new ArchiveMembers(content, file, "attachment");
        for (var index = 0; index < attachments.Count; index++)
        {
            if (attachments[index].IsEmpty)
                continue;
            using var stream = new MemoryStream(attachments[index].ToArray(), writable: false);
            if (await members.InspectAsync(stream, index + 1, cancellationToken) is { } failure)
                return failure;
        }

        return null;
    }
}
