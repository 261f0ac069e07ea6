using Baygate.Classification.Formats;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

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
        if (content.Head.IsEmpty)
            return new Inspected(null, null, Unscannable.Empty);
        if (FormatRecogniser.BySignature(content.Head.Span) is var (format, reason))
            return new Inspected(format, null, reason);
        return await new TextContentReader(file.Options.Limits).ReadAsync(content, file, cancellationToken);
    }
}
