using Baygate.Classification.Office;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Zip;

/// <summary>
/// Looks into ZIP archives (APPNOTE 6.3.10), stored or deflated members. Written for this purpose, not to unpack: an archive whose
/// parts do not fit together exactly is one that different programs would unpack differently, so it is refused.
/// </summary>
internal sealed class ZipContentReader : IContentReader
{
    private const string Format = "zip";

    /// <inheritdoc/>
    public async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        await using var archive = await content.OpenSeekableAsync(cancellationToken);
        var members = new ArchiveMembers(content, file);
        var texts = new TextLines(file, content.Within("names"));
        var directory = await ZipDirectory.ReadAsync(archive, texts, content.Unpacking, cancellationToken);
        if (directory.Entries.FirstOrDefault(entry => entry.IsEncrypted) is { } encrypted)
            return Failed(Unscannable.Encrypted.In(members.Place(encrypted.Ordinal)));
        await ZipLayout.CheckAsync(archive, directory, cancellationToken);
        texts.Complete();
        if (OfficePackage.IsPackage(directory))
            return await new OfficeContentReader(content, OfficePackage.Open(archive, directory, content.Unpacking), file).ReadAsync(cancellationToken);

        foreach (var entry in directory.Entries.Where(entry => !entry.IsEmpty))
        {
            await using var stream = Open(archive, entry, content, members);
            if (await members.InspectAsync(stream, entry.Ordinal, cancellationToken) is { } failure)
                return Failed(failure);
        }

        return new Inspected(Format, null, null);
    }

    private static ZipMemberStream Open(Stream archive, ZipEntry entry, Content content, ArchiveMembers members)
    {
        try
        {
            return ZipMemberStream.Open(archive, entry, content.Unpacking);
        }
        catch (UnscannableException unscannable)
        {
            throw new UnscannableException(unscannable.Reason.In(members.Place(entry.Ordinal)));
        }
    }

    private static Inspected Failed(Unscannable failure) => new(Format, null, failure);
}
