using System.Buffers.Binary;
using System.Numerics;
using Baygate.Classification.Persons;

namespace Baygate.Classification.Records;

/// <summary>One record that is being read, and what records within it are waiting for it to say whose they are.</summary>
/// <param name="person">The person of the record.</param>
internal sealed class RecordFrame(RecordPerson person)
{
    /// <summary>The person of the record.</summary>
    public RecordPerson Person { get; } = person;

    /// <summary>Records within it that nothing tells apart.</summary>
    public RowCounts Rows { get; } = new();

    /// <summary>Records within it that hold no more than a way to reach somebody.</summary>
    public List<Contact> Contacts { get; } = [];

    /// <summary>Whether it holds so many of those that they are persons of their own.</summary>
    public bool IsList { get; set; }

    /// <summary>Whether it counts as a record.</summary>
    public bool IsCounted { get; set; }

    /// <summary>Whether it has a value of its own.</summary>
    public bool HasValues { get; private set; }

    /// <summary>Digest of the values so far.</summary>
    public ulong Digest { get; private set; }

    /// <summary>Begins a record.</summary>
    public void Clear()
    {
        Person.Clear();
        Rows.Clear();
        Contacts.Clear();
        (IsList, IsCounted, HasValues, Digest) = (false, false, false, 0);
    }

    /// <summary>Takes a value into the digest.</summary>
    public void Digested(ReadOnlySpan<byte> value)
    {
        HasValues = true;
        var sum = (uint)value.Length;
        for (; value.Length >= sizeof(ulong); value = value[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(value));
        foreach (var rest in value)
            sum = BitOperations.Crc32C(sum, rest);
        Digest = (BitOperations.RotateLeft(Digest, 27) + sum) * 0x9E3779B97F4A7C15;
    }

    /// <summary>A record with a way to reach somebody, and nothing that says whom.</summary>
    /// <param name="Hash">The person, if it is one of its own.</param>
    /// <param name="Rank">Rank of the identifier.</param>
    /// <param name="Mask">Categories of the record.</param>
    internal readonly record struct Contact(ulong Hash, int Rank, ulong Mask);
}
