using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Baygate.Evidence;

/// <summary>A SHA-256 digest (FIPS 180-4). Its only text form, in JSON too, is 64 lower-case hexadecimal digits.</summary>
[JsonConverter(typeof(Sha256DigestJsonConverter))]
public readonly record struct Sha256Digest
{
    /// <summary>The length of a digest in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private const int HalfSize = Size / 2;

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    /// <summary>Takes a digest that was computed elsewhere.</summary>
    /// <param name="bytes">Exactly <see cref="Size"/> bytes.</param>
    /// <exception cref="ArgumentException">The length is not <see cref="Size"/>.</exception>
    public Sha256Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size) throw new ArgumentException($"A SHA-256 digest has {Size} bytes.", nameof(bytes));

        _high = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        _low = BinaryPrimitives.ReadUInt128BigEndian(bytes[HalfSize..]);
    }

    /// <summary>Computes the digest of bytes in memory.</summary>
    /// <param name="data">The bytes.</param>
    public static Sha256Digest Of(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(data, hash);
        return new Sha256Digest(hash);
    }

    /// <summary>Computes the digest of a stream from its present position to its end, in bounded memory.</summary>
    /// <param name="stream">A readable stream; it stays open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<Sha256Digest> OfAsync(Stream stream, CancellationToken cancellationToken) =>
        new(await SHA256.HashDataAsync(stream, cancellationToken));

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    /// <param name="hex">The text, from a trusted place.</param>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static Sha256Digest Parse(string hex) =>
        TryParse(hex, out var digest) ? digest : throw new FormatException("A SHA-256 digest is 64 lower-case hexadecimal digits.");

    /// <summary>Reads 64 lower-case hexadecimal digits, or answers false for anything else.</summary>
    /// <param name="hex">The text.</param>
    /// <param name="digest">The digest, or zeros.</param>
    public static bool TryParse([NotNullWhen(true)] string? hex, out Sha256Digest digest)
    {
        digest = default;
        // Upper case is refused so that equal digests are equal texts wherever they are compared as texts.
        if (hex is not { Length: Size * 2 } || !hex.All(char.IsAsciiHexDigitLower)) return false;

        digest = new Sha256Digest(Convert.FromHexString(hex));
        return true;
    }

    /// <summary>Writes the digest's bytes.</summary>
    /// <param name="destination">At least <see cref="Size"/> bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The destination is too short.</exception>
    public void CopyTo(Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, Size, nameof(destination));
        BinaryPrimitives.WriteUInt128BigEndian(destination, _high);
        BinaryPrimitives.WriteUInt128BigEndian(destination[HalfSize..], _low);
    }

    /// <summary>Answers 64 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{_high:x32}{_low:x32}";
}
