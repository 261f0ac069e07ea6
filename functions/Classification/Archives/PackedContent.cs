using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives;

/// <summary>Has the one content of a packed file looked into; it stands where the file stands.</summary>
/// <param name="packed">The packed file.</param>
/// <param name="file">Receives what is seen.</param>
internal sealed class PackedContent(Content packed, Sightings file)
{
    /// <summary>Looks into what was packed.</summary>
    /// <param name="unpacked">Its bytes, unpacked; left open.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<Inspected> InspectAsync(Stream unpacked, CancellationToken cancellationToken)
    {
        if (packed.Depth >= packed.Unpacking.Limits.MaxDepth)
            return new Inspected(packed.Format, null, Unscannable.NestedTooDeep);
        var content = await packed.UnpackedAsync(unpacked, cancellationToken);
        var inspected = await ContentInspector.InspectAsync(content, file, cancellationToken);
        return inspected with { Format = packed.Format };
    }
}
