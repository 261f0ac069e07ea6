using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Tar;

/// <summary>
/// Looks into TAR archives, front to back. The platform's reader takes memory for long names by the length a header claims, and
/// leaves what follows the end mark unread; this one does neither.
/// </summary>
internal sealed class TarContentReader : IContentReader
{
    private const string Format = "tar";

    // Extended headers hold names, owners and attributes.
    private const int LongestExtension = 1 << 20;
    private const int MostExtensions = 4;

    private readonly List<ReadOnlyMemory<byte>> _extensions = [];
    private long? _size;

    /// <inheritdoc/>
    public async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        await using var archive = content.Open();
        var members = new ArchiveMembers(content, file);
        var texts = new TextLines(file, content.Within("names"));
        var block = new byte[TarHeader.BlockLength];
        for (var ordinal = 1; await archive.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancellationToken) > 0;)
        {
            if (!block.AsSpan().ContainsAnyExcept((byte)0))
            {
                await EndAsync(archive, cancellationToken);
                break;
            }

            content.Unpacking.AddEntry();
            var header = TarHeader.Read(block.ToArray());
            if (IsExtension(header.Type))
            {
                await ExtendAsync(archive, header, cancellationToken);
                continue;
            }

            var failure = await EntryAsync(archive, header, ordinal++, texts, members, cancellationToken);
            if (failure is not null)
                return new Inspected(Format, null, failure);
        }

        texts.Complete();
        return new Inspected(Format, null, null);
    }

    private static bool IsExtension(char type) => type is 'x' or 'g' or 'L' or 'K';

    private async ValueTask<Unscannable?> EntryAsync(
        Stream archive, TarHeader header, int ordinal, TextLines texts, ArchiveMembers members, CancellationToken cancellationToken)
    {
        texts.Add([.. header.Texts, .. _extensions]);
        var size = _size ?? header.Size;
        _size = null;
        _extensions.Clear();
        if (header.Type is not ('0' or '\0' or '7'))
            return size == 0 && header.Type is >= '1' and <= '6' or 'D'
                ? null
                : Unscannable.Format.In(members.Place(ordinal));
        if (size == 0)
            return null;

        await using var member = new TarMemberStream(archive, size);
        if (await members.InspectAsync(member, ordinal, cancellationToken) is { } failure)
            return failure;
        await SkipPaddingAsync(archive, size, cancellationToken);
        return null;
    }

    // pax (x, g) and GNU (L, K) extensions of the entry that follows.
    private async ValueTask ExtendAsync(Stream archive, TarHeader header, CancellationToken cancellationToken)
    {
        if (header.Size > LongestExtension || _extensions.Count == MostExtensions)
            throw new UnscannableException(Unscannable.HeldTooMuch);
        var data = new byte[header.Size];
        await archive.ReadExactlyAsync(data, cancellationToken);
        await SkipPaddingAsync(archive, header.Size, cancellationToken);
        _extensions.Add(data);
        if (header.Type is 'x' or 'g')
            _size = PaxRecords.Size(data) ?? _size;
    }

    private static async ValueTask SkipPaddingAsync(Stream archive, long size, CancellationToken cancellationToken)
    {
        var padding = new byte[(int)(-size & (TarHeader.BlockLength - 1))];
        await archive.ReadExactlyAsync(padding, cancellationToken);
        if (padding.AsSpan().ContainsAnyExcept((byte)0))
            throw new UnscannableException(Unscannable.Hidden);
    }

    private static async ValueTask EndAsync(Stream archive, CancellationToken cancellationToken)
    {
        var rest = new byte[16 * 1024];
        while (await archive.ReadAsync(rest, cancellationToken) is var read and > 0)
        {
            if (rest.AsSpan(0, read).ContainsAnyExcept((byte)0))
                throw new UnscannableException(Unscannable.Hidden);
        }
    }
}
