namespace Baygate.Classification.Archives.Zip;

/// <summary>An entry of a ZIP archive as the central directory lists it (APPNOTE 6.3.10, section 4.3.12).</summary>
/// <param name="Ordinal">Its number in the directory, from 1.</param>
/// <param name="Flags">General purpose bit flags.</param>
/// <param name="Method">Compression method.</param>
/// <param name="Crc">CRC-32 of the unpacked bytes.</param>
/// <param name="Packed">Packed length in bytes.</param>
/// <param name="Unpacked">Unpacked length in bytes.</param>
/// <param name="Offset">Where its local header stands.</param>
/// <param name="Name">Its name, as it stands.</param>
internal sealed record ZipEntry(
    int Ordinal, ushort Flags, ushort Method, uint Crc, long Packed, long Unpacked, long Offset, ReadOnlyMemory<byte> Name)
{
    private const ushort AesMethod = 99;
    private const ushort Encrypted = 1 << 0;
    private const ushort StrongEncryption = 1 << 6;
    private const ushort MaskedHeader = 1 << 13;

    /// <summary>Whether sizes and checksum follow the bytes.</summary>
    public bool HasDescriptor => (Flags & (1 << 3)) != 0;

    /// <summary>Whether it is encrypted, by whatever method.</summary>
    public bool IsEncrypted => (Flags & (Encrypted | StrongEncryption | MaskedHeader)) != 0 || Method == AesMethod;

    /// <summary>Whether nothing is in it: a folder, or an empty file.</summary>
    public bool IsEmpty => Unpacked == 0 && Packed <= 2;

    /// <summary>Where its packed bytes begin, once its local header was read.</summary>
    public long Start { get; set; }
}
