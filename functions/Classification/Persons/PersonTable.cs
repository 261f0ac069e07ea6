namespace Baygate.Classification.Persons;

/// <summary>
/// Values by the hash of a person, at most so many of them: with more, those of the smallest hashes. Which ones those are does not
/// depend on the order they are met in, and whatever is held at the end was held from its first meeting on. Open addressing with
/// linear probing, 16 bytes a slot.
/// </summary>
internal sealed class PersonTable
{
    // Grown by eights, three times at most, little is left behind for the garbage collector.
    private const int FirstSlots = 1 << 12;
    private const int Growth = 8;

    private ulong[] _hashes = new ulong[FirstSlots];
    private ulong[] _values = new ulong[FirstSlots];

    /// <summary>Most hashes held at the end.</summary>
    public int Capacity { get; set; } = PersonSet.Capacity;

    /// <summary>Told the hashes and values that are no longer held.</summary>
    public Action<ArraySegment<(ulong Hash, ulong Value)>>? Dropped { get; init; }

    /// <summary>No larger hash is held; it falls when there are too many.</summary>
    public ulong Largest { get; private set; } = ulong.MaxValue;

    /// <summary>Hashes held; until <see cref="Settle"/> some more than the capacity may be.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there were more hashes than the capacity; known after <see cref="Settle"/>.</summary>
    public bool Saturated => Largest != ulong.MaxValue;

    private int MostInSlots => _hashes.Length / 4 * 3;

    /// <summary>Whether the hash is among the smallest so far.</summary>
    public bool Admits(ulong hash) => hash <= Largest;

    /// <summary>Whether the hash is held.</summary>
    public bool Holds(ulong hash) => _hashes[Slot(hash)] == hash;

    /// <summary>The value of an admitted hash, made as 0 if it is new; the reference holds until the next call.</summary>
    public ref ulong ValueOf(ulong hash)
    {
        var slot = Slot(hash);
        if (_hashes[slot] == hash)
            return ref _values[slot];
        if (Count >= MostInSlots)
        {
            MakeRoom();
            slot = Slot(hash);
        }

        Count++;
        _hashes[slot] = hash;
        return ref _values[slot];
    }

    /// <summary>Drops what is beyond the capacity; called before the entries are counted.</summary>
    public void Settle()
    {
        if (Count > Capacity)
            Prune();
    }

    /// <summary>Drops the hashes that are larger.</summary>
    public void LowerTo(ulong largest)
    {
        if (largest >= Largest)
            return;
        var entries = SortedEntries();
        Keep(entries, Array.FindLastIndex(entries, entry => entry.Hash <= largest) + 1, largest);
    }

    /// <summary>The hashes held and their values, in no order.</summary>
    public IEnumerable<(ulong Hash, ulong Value)> Entries()
    {
        for (var slot = 0; slot < _hashes.Length; slot++)
        {
            if (_hashes[slot] != 0)
                yield return (_hashes[slot], _values[slot]);
        }
    }

    private void MakeRoom()
    {
        if (MostInSlots > Capacity)
            Prune();
        else
            Refill([.. Entries()], Growth * _hashes.Length);
    }

    // What stays out by its size stays out for good: the bound only falls.
    private void Prune()
    {
        var entries = SortedEntries();
        Keep(entries, Capacity, Capacity == 0 ? 0 : entries[Capacity - 1].Hash);
    }

    private (ulong Hash, ulong Value)[] SortedEntries()
    {
        var entries = Entries().ToArray();
        Array.Sort(entries, (left, right) => left.Hash.CompareTo(right.Hash));
        return entries;
    }

    private void Keep((ulong Hash, ulong Value)[] entries, int kept, ulong largest)
    {
        Largest = largest;
        Refill(entries.AsSpan(0, kept), _hashes.Length);
        Dropped?.Invoke(entries[kept..]);
    }

    private void Refill(ReadOnlySpan<(ulong Hash, ulong Value)> entries, int slots)
    {
        if (slots == _hashes.Length)
            Array.Clear(_hashes);
        else
            (_hashes, _values) = (new ulong[slots], new ulong[slots]);
        Array.Clear(_values);
        foreach (var (hash, value) in entries)
        {
            var slot = Slot(hash);
            (_hashes[slot], _values[slot]) = (hash, value);
        }

        Count = entries.Length;
    }

    // The slot of the hash, or the empty one it belongs in. The hashes are random, so their low bits spread well.
    private int Slot(ulong hash)
    {
        var last = _hashes.Length - 1;
        var slot = (int)hash & last;
        while (_hashes[slot] != 0 && _hashes[slot] != hash)
            slot = (slot + 1) & last;
        return slot;
    }
}
