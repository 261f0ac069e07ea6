namespace Baygate.Classification.Persons;

/// <summary>
/// Which person a lesser identifier stands for, learnt from records that hold it beside the identifier they count by: so a person
/// known by a telephone in one file, and by identity number and that telephone in another, counts once. An identifier of two persons
/// stands for nobody. Beyond a million links some are not kept; then such a person counts twice, never two as one.
/// </summary>
internal sealed class PersonLinks
{
    // No hash of a person has this value with any likelihood, and zero means new.
    private const ulong Nobody = ulong.MaxValue;

    // There are fewer ranks of identifiers; more links than that would go round.
    private const int MostLinks = 16;

    private readonly PersonTable _persons = new();

    /// <summary>Learns a link.</summary>
    /// <param name="lesser">Hash of the lesser identifier.</param>
    /// <param name="person">The person, or nobody.</param>
    public void Learn(ulong lesser, ulong person)
    {
        if (!_persons.Admits(lesser))
            return;
        ref var known = ref _persons.ValueOf(lesser);
        known = known == 0 || known == person ? person : Nobody;
    }

    /// <summary>Learns what another part of the file taught.</summary>
    public void Add(PersonLinks other) => Add(other._persons);

    /// <summary>Gives what a lesser identifier was counted with to the person it stands for; nothing is left of it.</summary>
    /// <param name="masks">The persons counted.</param>
    public void Apply(PersonTable masks)
    {
        _persons.Settle();
        // In an order of its own: that of the table depends on the order they were learnt in.
        foreach (var (lesser, person) in _persons.Entries().OrderBy(entry => entry.Hash))
        {
            if (person == Nobody || !masks.Holds(lesser) || !masks.Holds(person))
                continue;
            var last = Last(person, masks);
            ref var counted = ref masks.ValueOf(lesser);
            var mask = counted;
            counted = 0;
            masks.ValueOf(last) |= mask;
        }
    }

    /// <summary>Writes them.</summary>
    public void Write(BinaryWriter writer) => PersonTableForm.Write(_persons, writer);

    /// <summary>Learns what <see cref="Write"/> wrote.</summary>
    public void AddFrom(BinaryReader reader) => Add(PersonTableForm.Read(reader));

    // The person may itself be known by a lesser identifier of yet another: a telephone by a passport, that by an identity number.
    private ulong Last(ulong person, PersonTable masks)
    {
        for (var links = 0; links < MostLinks && _persons.Holds(person); links++)
        {
            var next = _persons.ValueOf(person);
            if (next == Nobody || !masks.Holds(next))
                break;
            person = next;
        }

        return person;
    }

    private void Add(PersonTable other)
    {
        _persons.LowerTo(other.Largest);
        foreach (var (lesser, person) in other.Entries())
            Learn(lesser, person);
    }
}
