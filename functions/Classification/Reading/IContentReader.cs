using Baygate.Classification.Results;

namespace Baygate.Classification.Reading;

/// <summary>Looks into contents of one format; made anew for each.</summary>
internal interface IContentReader
{
    /// <summary>Reads a content to its end.</summary>
    /// <param name="content">The content.</param>
    /// <param name="file">Receives what is seen.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IOException">The stream failed; content never makes it throw.</exception>
    ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken);
}
