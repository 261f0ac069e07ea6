using System.Buffers.Binary;

namespace Baygate.Classification.Archives.Finder;

/// <summary>An AppleDouble file (RFC 1740, appendix B): what macOS keeps beside a file, such as where it was downloaded from.</summary>
internal static class AppleDouble
{
    // Magic, version and filler, then the number of entries.
    private const int CountAt = 24;
    private const int EntriesAt = 26;
    private const int EntryLength = 12;
    private const uint ResourceFork = 2;

    // macOS writes an empty one of this length, with a sentence that it is empty.
    private const uint EmptyFork = 286;

    /// <summary>Whether its entries lie behind the list of them, within the file, and hold no resources, which may be anything.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> file)
    {
        if (file.Length < EntriesAt)
            return false;
        var behindList = EntriesAt + (EntryLength * BinaryPrimitives.ReadUInt16BigEndian(file[CountAt..]));
        for (var at = EntriesAt; at < behindList; at += EntryLength)
        {
            if (behindList > file.Length)
                return false;
            var (id, offset, length) = (Number(file, at), Number(file, at + 4), Number(file, at + 8));
            if (offset < behindList || (ulong)offset + length > (ulong)file.Length || (id == ResourceFork && length > EmptyFork))
                return false;
        }

        return true;
    }

    private static uint Number(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
}
