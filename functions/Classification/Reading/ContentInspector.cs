using Baygate.Classification.Formats;
using Baygate.Classification.Results;

namespace Baygate.Classification.Reading;

/// <summary>Looks into a content of any format: recognises it by its bytes and has it read. Archives call it for their members.</summary>
internal static class ContentInspector
{
    /// <summary>Looks into a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="file">Receives what is seen.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async ValueTask<Inspected> InspectAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        try
        {
            var inspected = await ReadAsync(content, file, cancellationToken);
            return inspected with { Failure = inspected.Failure?.In(content.Place) };
        }
        catch (UnscannableException unscannable)
        {
            return new Inspected(content.Format, null, unscannable.Reason.In(content.Place));
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException && !content.Unpacking.HasFileFailed)
        {
            return new Inspected(content.Format, null, Unscannable.Corrupt.In(content.Place));
        }
    }

    private static async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        if (content.Head.IsEmpty)
            return new Inspected(null, null, Unscannable.Empty);
        var recognised = FormatRecogniser.Recognise(content.Head.Span);
        content.Format = recognised.Format;
        if (recognised.Reason is { } reason)
            return new Inspected(recognised.Format, null, reason);
        var inspected = await ContentReaders.Of(recognised.Format, file.Options.Limits).ReadAsync(content, file, cancellationToken);
        if (inspected.Failure is null)
            await content.DrainAsync(cancellationToken);
        return inspected;
    }
}
