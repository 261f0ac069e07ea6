using System.Buffers.Binary;
using Baygate.Classification.Results;
using Baygate.Classification.Persons;

namespace Baygate.Classification.Records;

/// <summary>
/// The persons of records that may stand within each other. A record with an identifier or a name is of a person of its own. One
/// without either is of the person of the record around it, if that one is identified; otherwise nothing tells it apart, and it counts as a
/// person. A record with only a telephone, e-mail address or the like is of the person around it too, as long as there are few of them.
/// </summary>
/// <param name="file">Receives the persons.</param>
internal sealed class RecordPersons(Sightings file)
{
    // What one person has of telephones and addresses, and of whatever else a named one has: more are a list of persons.
    private const int MostContactsOfOne = 4;
    private const int MostRowsOfOneNamed = 16;

    private readonly List<RecordFrame> _frames = [];
    private int _open;

    /// <summary>The innermost record.</summary>
    public RecordFrame Current => _frames[_open - 1];

    /// <summary>Begins a record, within the one that is being read if there is one.</summary>
    /// <param name="isCounted">Whether it counts as a record.</param>
    public void Begin(bool isCounted)
    {
        if (_open == _frames.Count)
            _frames.Add(new RecordFrame(new RecordPerson(file.Hasher, file.Persons)));
        _frames[_open++].Clear();
        Current.IsCounted = isCounted;
    }

    /// <summary>Ends the innermost record.</summary>
    /// <param name="record">The record itself, or nothing if its values were digested.</param>
    public void End(ReadOnlySpan<byte> record)
    {
        var frame = Current;
        var around = _open > 1 ? _frames[_open - 2] : null;
        _open--;
        if ((frame.Person.Categories & file.Judgement.Personal) != 0)
            Person(frame, around, record);
        PassOn(frame, around);
    }

    private void Person(RecordFrame frame, RecordFrame? around, ReadOnlySpan<byte> record)
    {
        var person = frame.Person;
        if (person.IsIdentified)
            Identified(frame, around);
        else if (person.HasName && frame.Contacts.Count > 0)
            Named(frame);
        else
            Row(frame, around, record);
    }

    private void Identified(RecordFrame frame, RecordFrame? around)
    {
        var person = frame.Person;
        var mask = person.Categories | frame.Rows.Mask;
        frame.Rows.Clear();
        mask |= TakeContacts(frame, contact => contact.Rank > person.Rank);
        if (around is not null && !person.HasDocument && !person.HasName)
            AddContact(around, new(person.Hash(), person.Rank, mask));
        else
            person.Register(mask);
    }

    // The first of the best ways to reach the person tells it apart.
    private void Named(RecordFrame frame)
    {
        var best = frame.Contacts.MinBy(contact => contact.Rank);
        var mask = frame.Person.Categories | TakeContacts(frame, _ => true);
        if (frame.Rows.Count <= MostRowsOfOneNamed)
            mask |= TakeRows(frame);
        file.Persons.Add(best.Hash, mask);
    }

    private void Row(RecordFrame frame, RecordFrame? around, ReadOnlySpan<byte> record)
    {
        var mask = frame.Person.Categories;
        if (frame.Person.HasName && frame.Rows.Count <= MostRowsOfOneNamed)
            mask |= TakeRows(frame);
        var digest = DigestOf(frame, record);
        if (around is not null && !frame.Person.HasName)
            around.Rows.Add(mask, file.Persons.IsSensitive(mask), digest);
        else
            file.Persons.AddRow(mask, digest);
    }

    private ulong DigestOf(RecordFrame frame, ReadOnlySpan<byte> record)
    {
        if (!record.IsEmpty)
            return file.Hasher.Hash(record);
        Span<byte> digest = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(digest, frame.Digest);
        return file.Hasher.Hash(digest);
    }

    private static ulong TakeRows(RecordFrame frame)
    {
        var mask = frame.Rows.Mask;
        frame.Rows.Clear();
        return mask;
    }

    private static ulong TakeContacts(RecordFrame frame, Predicate<RecordFrame.Contact> isOfPerson)
    {
        var mask = 0UL;
        foreach (var contact in frame.Contacts)
            mask |= isOfPerson(contact) ? contact.Mask : 0;
        frame.Contacts.RemoveAll(isOfPerson);
        return mask;
    }

    // What found no person here may find one further out.
    private void PassOn(RecordFrame frame, RecordFrame? around)
    {
        (around?.Rows ?? file.Persons.Rows).Add(frame.Rows);
        foreach (var contact in frame.Contacts)
            AddContact(around, contact);
    }

    private void AddContact(RecordFrame? around, RecordFrame.Contact contact)
    {
        if (around is { IsList: false })
            around.Contacts.Add(contact);
        else
            file.Persons.Add(contact.Hash, contact.Mask);
        if (around is null || around.Contacts.Count <= MostContactsOfOne)
            return;
        around.IsList = true;
        foreach (var person in around.Contacts)
            file.Persons.Add(person.Hash, person.Mask);
        around.Contacts.Clear();
    }
}
