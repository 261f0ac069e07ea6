using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Zip;

/// <summary>
/// Goes through the local headers of a ZIP archive and checks that they and the directory say the same: the entries stand one behind
/// the other from the first byte to the directory, without a gap that could hide a member and without sharing bytes, which is what
/// bombs do.
/// </summary>
internal static class ZipLayout
{
    private const uint Signature = 0x04034B50;
    private const uint DescriptorSignature = 0x08074B50;
    private const int HeaderLength = 30;

    // Encryption and the descriptor decide what the bytes are; writers disagree about the other flags.
    private const ushort DecisiveFlags = 1 | 1 << 3 | 1 << 6 | 1 << 13;

    /// <summary>Checks the archive and notes where each entry's bytes begin.</summary>
    /// <exception cref="UnscannableException">It hides bytes, contradicts itself or is damaged.</exception>
    public static async ValueTask CheckAsync(Stream archive, ZipDirectory directory, CancellationToken cancellationToken)
    {
        var at = 0L;
        foreach (var entry in directory.Entries.OrderBy(entry => entry.Offset))
        {
            if (entry.Offset != at)
                throw new UnscannableException(entry.Offset > at ? Unscannable.Hidden : Unscannable.Contradiction);
            entry.Start = await HeaderAsync(archive, entry, cancellationToken);
            at = entry.Start + entry.Packed;
            if (at > directory.Start)
                throw new UnscannableException(Unscannable.Contradiction);
            if (entry.HasDescriptor)
                at += await DescriptorLengthAsync(archive, entry, directory.Start, cancellationToken);
        }

        if (at != directory.Start)
            throw new UnscannableException(Unscannable.Hidden);
    }

    private static async ValueTask<long> HeaderAsync(Stream archive, ZipEntry entry, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        archive.Position = entry.Offset;
        await archive.ReadExactlyAsync(header, cancellationToken);
        var (name, extra) = Lengths(header);
        var rest = new byte[name + extra];
        await archive.ReadExactlyAsync(rest, cancellationToken);
        Compare(header, rest.AsSpan(0, name), rest.AsSpan(name), entry);
        return entry.Offset + HeaderLength + rest.Length;
    }

    private static (int Name, int Extra) Lengths(ReadOnlySpan<byte> header)
    {
        var fields = new ZipFields(header[^4..]);
        return (fields.Short(), fields.Short());
    }

    private static void Compare(ReadOnlySpan<byte> header, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra, ZipEntry entry)
    {
        var fields = new ZipFields(header);
        if (fields.Int() != Signature)
            throw new UnscannableException(Unscannable.Corrupt);
        fields.Take(2);
        var (flags, method) = (fields.Short(), fields.Short());
        fields.Take(4);
        var crc = fields.Int();
        Span<long> sizes = [0, 0];
        (sizes[1], sizes[0]) = (fields.Int(), fields.Int());
        var agrees = ((flags ^ entry.Flags) & DecisiveFlags) == 0 && method == entry.Method && name.SequenceEqual(entry.Name.Span);
        // With a descriptor, the sizes here are open or already right; masked headers are encrypted and refused as such.
        if (agrees && !entry.HasDescriptor && !entry.IsEncrypted)
        {
            ZipFields.Widen(extra, sizes);
            agrees = crc == entry.Crc && sizes[1] == entry.Packed && sizes[0] == entry.Unpacked;
        }

        if (!agrees)
            throw new UnscannableException(Unscannable.Contradiction);
    }

    // With or without a signature, with short or long sizes (4.3.9): the one whose values are right.
    private static async ValueTask<int> DescriptorLengthAsync(
        Stream archive, ZipEntry entry, long end, CancellationToken cancellationToken)
    {
        var bytes = new byte[(int)Math.Min(24, end - (entry.Start + entry.Packed))];
        archive.Position = entry.Start + entry.Packed;
        await archive.ReadExactlyAsync(bytes, cancellationToken);
        foreach (var (isSigned, isWide) in ((bool, bool)[])[(true, true), (true, false), (false, true), (false, false)])
        {
            var length = (isSigned ? 4 : 0) + 4 + (isWide ? 16 : 8);
            if (bytes.Length >= length && IsDescriptor(bytes, isSigned, isWide, entry))
                return length;
        }

        throw new UnscannableException(Unscannable.Contradiction);
    }

    private static bool IsDescriptor(ReadOnlySpan<byte> bytes, bool isSigned, bool isWide, ZipEntry entry)
    {
        var fields = new ZipFields(bytes);
        if (isSigned && fields.Int() != DescriptorSignature)
            return false;
        return fields.Int() == entry.Crc && Size(ref fields, isWide) == (ulong)entry.Packed && Size(ref fields, isWide) == (ulong)entry.Unpacked;
    }

    private static ulong Size(ref ZipFields fields, bool isWide) => isWide ? fields.Int() | (ulong)fields.Int() << 32 : fields.Int();
}
