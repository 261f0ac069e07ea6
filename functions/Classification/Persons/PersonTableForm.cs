namespace Baygate.Classification.Persons;

/// <summary>The binary form of a table of persons: the largest hash it admits (uint64), its count
/// (int32), then hash and value of each (uint64), the hashes rising.</summary>
internal static class PersonTableForm
{
    /// <summary>Writes a table.</summary>
    public static void Write(PersonTable table, BinaryWriter writer)
    {
        table.Settle();
        writer.Write(table.Largest);
        writer.Write(table.Count);
        foreach (var (hash, value) in table.Entries().OrderBy(entry => entry.Hash))
        {
            writer.Write(hash);
            writer.Write(value);
        }
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">Its entries are too many, out of order or beyond its bound.</exception>
    public static PersonTable Read(BinaryReader reader)
    {
        var (largest, count) = (reader.ReadUInt64(), reader.ReadInt32());
        if (count is < 0 or > PersonSet.Capacity)
            throw new InvalidDataException("Too many persons.");
        var table = new PersonTable();
        var previous = 0UL;
        for (var i = 0; i < count; i++)
        {
            var hash = reader.ReadUInt64();
            if (hash <= previous || hash > largest)
                throw new InvalidDataException("Persons out of order.");
            table.ValueOf(previous = hash) = reader.ReadUInt64();
        }

        table.LowerTo(largest);
        return table;
    }
}
