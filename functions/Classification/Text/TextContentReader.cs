using Baygate.Classification.Clinical;
using Baygate.Classification.Formats;
using Baygate.Classification.Html;
using Baygate.Classification.Json;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;
using Baygate.Classification.Tables;
using Baygate.Classification.Xml;

namespace Baygate.Classification.Text;

/// <summary>Decodes a content to UTF-8 and has it read by what it looks like: a table, or lines of text.</summary>
internal sealed class TextContentReader(ClassifierLimits limits) : IContentReader
{
    /// <summary>What is looked at to tell a table from text, in bytes of UTF-8: enough rows, of many columns too.</summary>
    public const int SampleBytes = 256 * 1024;

    /// <inheritdoc/>
    public async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        await using var bytes = content.Open();
        using var source = new TextSource(bytes, limits.MaxRecordBytes);
        var more = true;
        while (more && source.Text.Length < SampleBytes)
            more = await source.ReadAsync(cancellationToken);
        if (source.Failure is not null)
            return new Inspected(null, null, source.Failure);
        if (FormatRecogniser.StructuredText(source.Text) is "xml" && Markup.Of(source.Text) is { } markup)
        {
            content.Format = markup;
            var unscannable = markup == HtmlContent.FormatName
                ? await HtmlContent.ReadAsync(source, more, file, content.Place, cancellationToken)
                : await XmlContent.ReadAsync(source, more, file, content.Place, cancellationToken);
            return new Inspected(markup, source.Encoding, unscannable);
        }

        // Which sample it is does not depend on how the text was read, so that ranges of a file see the same one.
        var isFinal = !more && source.Text.Length < SampleBytes;
        var scanner = Scanner(source.Text[..Math.Min(SampleBytes, source.Text.Length)], isFinal, content, file);
        var failure = await ScanAsync(source, more, scanner, limits, cancellationToken);
        return source.Failure is null ? new Inspected(scanner.Format, source.Encoding, failure) : new Inspected(null, null, failure);
    }

    /// <summary>Has a text read to its end.</summary>
    /// <param name="source">The text.</param>
    /// <param name="more">Whether more can be read than the source holds now.</param>
    /// <param name="scanner">Reads it.</param>
    /// <param name="limits">Bounds on its records.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Why it could not be read, or null.</returns>
    public static async ValueTask<Unscannable?> ScanAsync(
        TextSource source, bool more, ITextScanner scanner, ClassifierLimits limits, CancellationToken cancellationToken)
    {
        while (source.Failure is null && scanner.Failure is null)
        {
            source.Advance(scanner.Consume(source.Text, isFinal: !more));
            if (source.Text.Length > limits.MaxRecordBytes)
                return Unscannable.RecordTooLong;
            if (!more)
                break;
            more = await source.ReadAsync(cancellationToken);
        }

        if (source.Failure is null && scanner.Failure is null)
            scanner.Complete();
        return source.Failure ?? scanner.Failure;
    }

    private static ITextScanner Scanner(ReadOnlySpan<byte> sample, bool isFinal, Content content, Sightings file)
    {
        if (FormatRecogniser.StructuredText(sample) is "json")
        {
            content.Format = JsonScanner.FormatName;
            return new JsonScanner(file, content.Place);
        }

        if (ClinicalText.Recognise(sample, content, file) is { } clinical)
            return clinical;

        var table = DelimiterDetector.Detect(sample, isFinal);
        content.Format = table is null ? TextScanner.FormatName : TableScanner.FormatOf(table.Delimiter);
        return table is null ? new TextScanner(file, content.Place) : new TableScanner(table, file, content.Place);
    }
}
