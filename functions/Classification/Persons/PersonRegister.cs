namespace Baygate.Classification.Persons;

/// <summary>
/// The distinct persons met so far, each with the mask of the categories its records held; exact to <see cref="PersonSet.Capacity"/>,
/// where it is saturated. What it says does not depend on the order of the records.
/// </summary>
internal sealed class PersonRegister
{
    private readonly ulong _sensitive;
    private readonly PersonTable _persons;

    // The sensitive ones among those that are beyond the table; together the smallest sensitive hashes of all.
    private readonly PersonTable _beyond = new();

    /// <summary>Makes an empty one.</summary>
    /// <param name="sensitive">Mask of the sensitive categories.</param>
    public PersonRegister(ulong sensitive)
    {
        _sensitive = sensitive;
        _persons = new PersonTable { Dropped = dropped => AddBeyond(dropped) };
    }

    /// <summary>Records that nothing tells apart.</summary>
    public RowCounts Rows { get; } = new();

    /// <summary>Which persons were also met under a lesser identifier.</summary>
    public PersonLinks Links { get; } = new();

    /// <summary>Adds a record of a person.</summary>
    /// <param name="hash">The person.</param>
    /// <param name="mask">The categories of the record, at least one.</param>
    public void Add(ulong hash, ulong mask)
    {
        if (_persons.Admits(hash))
            _persons.ValueOf(hash) |= mask;
        else
            AddBeyond(hash, mask);
    }

    /// <summary>Adds a record that nothing tells apart.</summary>
    /// <param name="mask">The categories of the record.</param>
    /// <param name="digest">Keyed hash of what it holds.</param>
    public void AddRow(ulong mask, ulong digest) => Rows.Add(mask, IsSensitive(mask), digest);

    /// <summary>Whether a record of these categories is sensitive.</summary>
    public bool IsSensitive(ulong mask) => (mask & _sensitive) != 0;

    /// <summary>Adds the persons of another part of the file.</summary>
    public void Add(PersonRegister other)
    {
        Rows.Add(other.Rows);
        Links.Add(other.Links);
        Add(other._persons, other._beyond);
    }

    /// <summary>Counts everybody; nothing is added afterwards.</summary>
    public PersonCensus Count()
    {
        Settle();
        Links.Apply(_persons);
        return new PersonCensus(
            new PersonCount(_persons.Entries().Where(entry => entry.Value != 0), _persons.Saturated),
            new PersonCount(_persons.Entries().Concat(_beyond.Entries()).Where(entry => IsSensitive(entry.Value)), _beyond.Saturated),
            Rows);
    }

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        Settle();
        Rows.Write(writer);
        Links.Write(writer);
        PersonTableForm.Write(_persons, writer);
        PersonTableForm.Write(_beyond, writer);
    }

    /// <summary>Adds what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    /// <exception cref="EndOfStreamException">It is cut off.</exception>
    public void AddFrom(BinaryReader reader)
    {
        Rows.AddFrom(reader);
        Links.AddFrom(reader);
        var persons = PersonTableForm.Read(reader);
        Add(persons, PersonTableForm.Read(reader));
    }

    private void Add(PersonTable persons, PersonTable beyond)
    {
        _persons.LowerTo(persons.Largest);
        _beyond.LowerTo(beyond.Largest);
        foreach (var (hash, mask) in persons.Entries().Concat(beyond.Entries()))
            Add(hash, mask);
    }

    private void Settle()
    {
        _persons.Settle();
        if (_persons.Saturated)
            BoundBeyond();
        _beyond.Settle();
    }

    // Table and what is beyond it need not hold more sensitive ones together than a set does.
    private void BoundBeyond() =>
        _beyond.Capacity = Math.Max(0, PersonSet.Capacity - _persons.Entries().Count(entry => IsSensitive(entry.Value)));

    private void AddBeyond(ArraySegment<(ulong Hash, ulong Mask)> dropped)
    {
        BoundBeyond();
        foreach (var (hash, mask) in dropped)
            AddBeyond(hash, mask);
    }

    private void AddBeyond(ulong hash, ulong mask)
    {
        if (IsSensitive(mask) && _beyond.Admits(hash))
            _beyond.ValueOf(hash) |= mask & _sensitive;
    }
}
