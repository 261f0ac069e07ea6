using System.Numerics;

namespace Baygate.Classification.Persons;

/// <summary>
/// The distinct persons met so far, each with the mask of the categories its records held. Open addressing with linear probing:
/// 16 bytes a slot, at most 2^21 slots (32 MiB) with <see cref="PersonSet.Capacity"/> persons; further persons only saturate it.
/// </summary>
/// <param name="sensitive">Mask of the sensitive categories.</param>
internal sealed class PersonRegister(ulong sensitive)
{
    // Grown by eights, three times at most, little is left behind for the garbage collector.
    private const int FirstSlots = 1 << 12;
    private const int Growth = 8;

    private ulong[] _hashes = new ulong[FirstSlots];
    private ulong[] _masks = new ulong[FirstSlots];
    private int _count;
    private bool _saturated;
    private bool _sensitiveSaturated;

    /// <summary>Adds a record of a person.</summary>
    /// <param name="hash">The person.</param>
    /// <param name="mask">The categories of the record, at least one.</param>
    public void Add(ulong hash, ulong mask)
    {
        var slot = Slot(hash);
        if (_hashes[slot] == hash)
        {
            _masks[slot] |= mask;
            return;
        }

        if (_count == PersonSet.Capacity)
        {
            _saturated = true;
            // Which persons are sensitive is no longer known of all: the higher count is the safe one.
            _sensitiveSaturated |= (mask & sensitive) != 0;
            return;
        }

        _hashes[slot] = hash;
        _masks[slot] = mask;
        if (++_count > _hashes.Length / 4 * 3)
            Grow();
    }

    /// <summary>All persons.</summary>
    public PersonSet ToSet() => ToSet(ulong.MaxValue, _saturated);

    /// <summary>The persons with sensitive information.</summary>
    public PersonSet ToSensitiveSet() => ToSet(sensitive, _sensitiveSaturated);

    /// <summary>For each category, by index, the persons with it.</summary>
    public int[] CountByCategory()
    {
        var counts = new int[64];
        foreach (var mask in _masks)
        {
            for (var rest = mask; rest != 0; rest &= rest - 1)
                counts[BitOperations.TrailingZeroCount(rest)]++;
        }

        return counts;
    }

    // Two passes, so that the array is as long as it must be and no longer.
    private PersonSet ToSet(ulong anyOf, bool saturated)
    {
        var hashes = new ulong[_masks.Count(mask => (mask & anyOf) != 0)];
        var count = 0;
        for (var slot = 0; slot < _masks.Length; slot++)
        {
            if ((_masks[slot] & anyOf) != 0)
                hashes[count++] = _hashes[slot];
        }

        return PersonSet.FromDistinct(hashes, saturated);
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

    private void Grow()
    {
        var (hashes, masks) = (_hashes, _masks);
        _hashes = new ulong[Growth * hashes.Length];
        _masks = new ulong[Growth * hashes.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] == 0)
                continue;
            var slot = Slot(hashes[i]);
            (_hashes[slot], _masks[slot]) = (hashes[i], masks[i]);
        }
    }
}
