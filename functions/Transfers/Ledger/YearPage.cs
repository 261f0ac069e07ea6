using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Baygate.Classification.Persons;

namespace Baygate.Transfers.Ledger;

/// <summary>
/// A year's committed persons, put together from the commits: which transfers are in it, who counts, who is exempt. As a blob: three parts,
/// each after its length in 4 bytes little endian.
/// </summary>
/// <param name="Transfers">The transfers that were taken in, as the first 8 bytes of the SHA-256 of their ids.</param>
/// <param name="Counted">Persons who count towards the thresholds.</param>
/// <param name="Exempt">Persons of exempt flows.</param>
internal sealed record YearPage(PersonSet Transfers, LedgerEntry Counted, LedgerEntry Exempt)
{
    /// <summary>Nothing committed.</summary>
    public static YearPage Empty { get; } = new(PersonSet.Empty, LedgerEntry.Empty, LedgerEntry.Empty);

    /// <summary>Whether a transfer's persons are in it.</summary>
    public bool Holds(string transferId) => Transfers.Contains(KeyOf(transferId));

    /// <summary>The persons of one kind.</summary>
    public LedgerEntry Of(LedgerCounting counting) => counting == LedgerCounting.Counted ? Counted : Exempt;

    /// <summary>The page with more transfers taken in.</summary>
    public YearPage With(IReadOnlyCollection<(string TransferId, LedgerCounting Counting, LedgerEntry Persons)> commits)
    {
        if (commits.Count == 0) return this;
        LedgerEntry UnionOf(LedgerCounting counting) =>
            LedgerEntry.Union([Of(counting), .. commits.Where(commit => commit.Counting == counting).Select(commit => commit.Persons)]);
        return new YearPage(
            Transfers.Union(PersonSet.Create(commits.Select(commit => KeyOf(commit.TransferId)))),
            UnionOf(LedgerCounting.Counted),
            UnionOf(LedgerCounting.Exempt));
    }

    /// <summary>The blob's bytes.</summary>
    public byte[] ToBytes()
    {
        byte[][] parts = [Transfers.ToBytes(), Counted.ToBytes(), Exempt.ToBytes()];
        var bytes = new byte[parts.Sum(part => sizeof(int) + part.Length)];
        var rest = bytes.AsSpan();
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, part.Length);
            part.CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + part.Length)..];
        }

        return bytes;
    }

    /// <summary>Reads a blob's bytes.</summary>
    /// <exception cref="InvalidDataException">They are not a page.</exception>
    public static YearPage FromBytes(ReadOnlySpan<byte> bytes)
    {
        var page = new YearPage(
            PersonSet.FromBytes(Take(ref bytes)), LedgerEntry.FromBytes(Take(ref bytes)), LedgerEntry.FromBytes(Take(ref bytes)));
        return bytes.IsEmpty ? page : throw new InvalidDataException("Something follows the ledger page.");
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length < 0 || length > bytes.Length - sizeof(int)) throw new InvalidDataException("A part of the ledger page is cut off.");
        var part = bytes.Slice(sizeof(int), length);
        bytes = bytes[(sizeof(int) + length)..];
        return part;
    }

    private static ulong KeyOf(string transferId) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(transferId)));
}
