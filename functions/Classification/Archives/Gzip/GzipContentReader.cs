using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Gzip;

/// <summary>Looks into GZIP files (RFC 1952) by looking into what they hold; all their members make one content.</summary>
internal sealed class GzipContentReader : IContentReader
{
    /// <inheritdoc/>
    public async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        var texts = new TextLines(file, content.Within("names"));
        await using var packed = content.Open();
        await using var unpacker = new GzipStream(packed, texts, content.Unpacking);
        await using var unpacked = new UnpackedStream(unpacker, () => unpacker.PackedLength, content.Unpacking);
        var inspected = await new PackedContent(content, file).InspectAsync(unpacked, cancellationToken);
        texts.Complete();
        return inspected;
    }
}
