using System.Globalization;
using System.Xml;
using Baygate.Classification.Archives;
using Baygate.Classification.Formats;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Office;

/// <summary>
/// Looks into workbooks, text documents and presentations (ECMA-376): sheets and tables as tables, paragraphs as text, and every other
/// part as text too, whatever it is for. Embedded files are looked into like members of an archive. Pictures are not: they are counted,
/// and where there is nothing else to see the document is taken for a scan.
/// </summary>
/// <param name="content">The document.</param>
/// <param name="package">Its parts.</param>
/// <param name="file">Receives what is seen.</param>
internal sealed class OfficeContentReader(Content content, OfficePackage package, Sightings file)
{
    private const string Workbooks = "xlsx";

    private bool _hasText;
    private bool _hasPictures;
    private int _attachments;

    /// <summary>Reads the document to its end.</summary>
    public async ValueTask<Inspected> ReadAsync(CancellationToken cancellationToken)
    {
        content.Format = package.Format;
        using var strings = new SharedStrings(content.Unpacking);
        var workbook = new Workbook { Strings = strings };
        ReadMain(workbook);
        var places = new PartPlaces(package, workbook.Order);
        foreach (var (part, entry) in package.Parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsXml(package.TypeOf(part)))
                ReadPart(part, places, workbook);
            else if (await ReadBinaryAsync(part, cancellationToken) is { } failure)
                return new Inspected(package.Format, null, failure);
        }

        Unused(strings);
        return new Inspected(package.Format, null, _hasPictures && !_hasText ? Unscannable.NoText : null);
    }

    private static bool IsXml(string type) =>
        type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal) || type.EndsWith("vmldrawing", StringComparison.Ordinal);

    // What the parts need of each other: texts, styles, and the order of sheets and slides.
    private void ReadMain(Workbook workbook)
    {
        if (package.MainPart is not { } main)
            return;
        var relations = package.Relations(main);
        package.ReadXml(main, reader =>
        {
            while (PartXml.Next(reader))
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" or "sldId" } && Relation(reader) is { } id
                    && relations.TryGetValue(id, out var part))
                    workbook.Order.TryAdd(part, workbook.Order.Count + 1);
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                    workbook.From1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
        });
        foreach (var part in package.Parts.Keys)
        {
            if (package.TypeOf(part).EndsWith("sharedstrings+xml", StringComparison.Ordinal))
                package.ReadXml(part, reader => workbook.Strings.Read(reader, file.Options.Limits.MaxRecordBytes / 3));
            else if (package.Format == Workbooks && package.TypeOf(part).EndsWith(".styles+xml", StringComparison.Ordinal))
                package.ReadXml(part, reader => workbook.Styles = CellStyles.Read(reader));
        }
    }

    private static string? Relation(XmlReader reader)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.NamespaceURI.Length > 0)
                return reader.Value;
        }

        return null;
    }

    private void ReadPart(string part, PartPlaces places, Workbook workbook)
    {
        var type = package.TypeOf(part);
        var place = places.Of(part);
        if (type.EndsWith("sharedstrings+xml", StringComparison.Ordinal))
            return;
        if (type.EndsWith(".worksheet+xml", StringComparison.Ordinal))
        {
            var sheet = new SheetScan(workbook, file, content.Unpacking);
            package.ReadXml(part, reader => sheet.Scan(reader, content.Within(place)));
            _hasText |= sheet.HasText;
            return;
        }

        var isMain = part == package.MainPart;
        var document = new DocumentScan(file, content.Unpacking);
        package.ReadXml(part, reader => document.Scan(
            reader,
            isMain ? content.Place : content.Within(place),
            inner => content.Within(isMain ? inner : string.Create(CultureInfo.InvariantCulture, $"{place}, {inner}"))));
        _hasText |= document.HasText && (isMain || places.KindOf(part) is "slide");
        if (places.KindOf(part) is "slide" && document is { HasPicture: true, HasText: false })
            throw new UnscannableException(Unscannable.NoText.In(content.Within(place)));
    }

    private async ValueTask<Unscannable?> ReadBinaryAsync(string part, CancellationToken cancellationToken)
    {
        var type = package.TypeOf(part);
        if (type.EndsWith("printersettings", StringComparison.Ordinal) || type.EndsWith("obfuscatedfont", StringComparison.Ordinal))
            return null;
        await using var stream = package.OpenPart(part);
        var head = new byte[64];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        if (FormatRecogniser.IsPicture(head.AsSpan(0, read)))
        {
            _hasPictures = true;
            file.AddPicture();
            return null;
        }

        await using var all = new HeadedStream(head.AsMemory(0, read), stream);
        return await new ArchiveMembers(content, file, "attachment").InspectAsync(all, ++_attachments, cancellationToken);
    }

    private void Unused(SharedStrings strings)
    {
        var lines = new TextLines(file, content.Within("unused texts"));
        strings.TakeUnused(lines);
        lines.Complete();
    }
}
