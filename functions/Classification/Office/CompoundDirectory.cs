using System.Buffers.Binary;
using System.Text;

namespace Baygate.Classification.Office;

/// <summary>
/// The names in a compound file ([MS-CFB]): sectors of a power of two bytes, behind a header of one; the table of the next sectors (FAT) tells
/// which belong together, and of its own sectors the first 109 stand in the header, the others in a chain (DIFAT).
/// </summary>
/// <param name="file">The file, with seeking.</param>
internal sealed class CompoundDirectory(Stream file)
{
    private const int HeaderLength = 512;
    private const int FirstTables = 76;
    private const int TablesInHeader = 109;
    private const int EntryLength = 128;
    private const int NameLengthAt = 64;

    // More than a document with a password needs; chains that are longer, or run in a circle, are not followed on.
    private const int MostReads = 1024;

    private byte[] _header = [];
    private int _shift;
    private int _reads;

    private int NumbersInSector => 1 << (_shift - 2);

    /// <summary>Whether it holds a stream or storage of that name; a directory that makes no sense holds none.</summary>
    public async ValueTask<bool> HoldsAsync(string name, CancellationToken cancellationToken)
    {
        var wanted = Encoding.Unicode.GetBytes(name + '\0');
        if (await ReadAsync(0, HeaderLength, cancellationToken) is not { } header)
            return false;
        (_header, _shift) = (header, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)));
        if (_shift is not (9 or 12))
            return false;
        uint? sector = Number(header, 48);
        while (sector is { } at)
        {
            if (await SectorAsync(at, cancellationToken) is not { } entries)
                return false;
            if (Holds(entries, wanted))
                return true;
            sector = await NextAsync(at, cancellationToken);
        }

        return false;
    }

    private static bool Holds(ReadOnlySpan<byte> entries, ReadOnlySpan<byte> wanted)
    {
        for (; entries.Length >= EntryLength; entries = entries[EntryLength..])
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(entries[NameLengthAt..]) == wanted.Length && entries.StartsWith(wanted))
                return true;
        }

        return false;
    }

    private async ValueTask<uint?> NextAsync(uint sector, CancellationToken cancellationToken)
    {
        var table = await TableAsync(sector / (uint)NumbersInSector, cancellationToken) is { } at ? await SectorAsync(at, cancellationToken) : null;
        return table is null ? null : Number(table, 4 * (int)(sector % (uint)NumbersInSector));
    }

    // The sector with that part of the FAT.
    private async ValueTask<uint?> TableAsync(uint index, CancellationToken cancellationToken)
    {
        if (index < TablesInHeader)
            return Number(_header, FirstTables + (4 * (int)index));
        var rest = index - TablesInHeader;
        var perSector = (uint)NumbersInSector - 1;
        uint? sector = Number(_header, 68);
        while (sector is { } at)
        {
            if (await SectorAsync(at, cancellationToken) is not { } tables)
                return null;
            if (rest < perSector)
                return Number(tables, 4 * (int)rest);
            rest -= perSector;
            sector = Number(tables, 4 * (int)perSector);
        }

        return null;
    }

    private ValueTask<byte[]?> SectorAsync(uint sector, CancellationToken cancellationToken) =>
        ReadAsync((sector + 1L) << _shift, 1 << _shift, cancellationToken);

    private async ValueTask<byte[]?> ReadAsync(long at, int length, CancellationToken cancellationToken)
    {
        if (at > file.Length - length || ++_reads > MostReads)
            return null;
        var bytes = new byte[length];
        file.Position = at;
        await file.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
