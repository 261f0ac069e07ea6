using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Finder;

/// <summary>
/// Looks at what a Mac puts into archives beside the files: attributes of files (AppleDouble) and settings of folders (<c>.DS_Store</c>). Of
/// these the text is read, wherever it stands, in any encoding; they are short, so little else can hide there.
/// </summary>
internal sealed class FinderContentReader : IContentReader
{
    /// <summary>Format of the attributes of a file.</summary>
    public const string AppleDoubleName = "appledouble";

    /// <summary>Format of the settings of a folder.</summary>
    public const string FolderName = "dsstore";

    private const int Longest = 64 * 1024;

    /// <inheritdoc/>
    public async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        var buffer = new byte[Longest + 1];
        await using var stream = content.Open();
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > Longest)
            return new Inspected(content.Format, null, Unscannable.Format);
        var bytes = buffer.AsMemory(0, length);
        if (content.Format == AppleDoubleName && !AppleDouble.IsWellFormed(bytes.Span))
            return new Inspected(content.Format, null, Unscannable.Format);
        var texts = new TextLines(file, content.Place);
        new TextRuns(texts).Add(bytes);
        texts.Complete();
        return new Inspected(content.Format, null, null);
    }
}
