using System.Buffers;
using System.Text;
using Baygate.Classification.Categories;

namespace Baygate.Classification.Persons;

/// <summary>
/// The person of one record of a table: what its fields held, and the best of them to tell the person apart: the identifier of
/// the best rank, otherwise name and birth date together, otherwise the row itself.
/// </summary>
internal sealed class RecordPerson(PersonHasher hasher)
{
    private const int FewestCharacters = 5;

    private static readonly byte[][] Prefixes = [.. CategoryCatalogue.All.Select(category => Encoding.ASCII.GetBytes(category.Id + ":"))];

    private readonly ArrayBufferWriter<byte> _identity = new();
    private readonly ArrayBufferWriter<byte> _name = new();
    private readonly ArrayBufferWriter<byte> _birthDate = new();
    private int _rank;

    /// <summary>Mask of the categories the record holds.</summary>
    public ulong Categories { get; private set; }

    /// <summary>Begins a record.</summary>
    public void Clear()
    {
        _rank = int.MaxValue;
        Categories = 0;
        _identity.ResetWrittenCount();
        _name.ResetWrittenCount();
        _birthDate.ResetWrittenCount();
    }

    /// <summary>Notes a category without a value of use.</summary>
    public void Note(int category) => Categories |= CategoryCatalogue.Bit(category);

    /// <summary>Notes a validated identifier.</summary>
    public void NoteIdentifier(int category, ReadOnlySpan<byte> value)
    {
        Note(category);
        if (Takes(category))
            Identify(category).Write(value);
    }

    /// <summary>Notes a value known by its column's header alone.</summary>
    public void NoteHeaded(int category, ReadOnlySpan<byte> value)
    {
        Note(category);
        if (category == CategoryCatalogue.Name && _name.WrittenCount == 0)
            _name.Write(value);
        if (category == CategoryCatalogue.BirthDate && _birthDate.WrittenCount == 0)
            _birthDate.Write(value);
        if (Takes(category) && Distinguishes(category, value))
            WriteWithoutSeparators(Identify(category), value);
    }

    /// <summary>The person's hash.</summary>
    /// <param name="rowNumber">Number of the record.</param>
    /// <param name="row">The record itself: with its number it tells equal rows apart, and rows of different files.</param>
    /// <param name="isRow">Whether there was nothing better than the row.</param>
    public ulong Hash(long rowNumber, ReadOnlySpan<byte> row, out bool isRow)
    {
        isRow = false;
        if (_identity.WrittenCount > 0)
            return hasher.Hash(_identity.WrittenSpan);
        isRow = _name.WrittenCount == 0 || _birthDate.WrittenCount == 0;
        if (isRow)
        {
            _identity.Write(Encoding.ASCII.GetBytes($"row:{rowNumber}:"));
            _identity.Write(row);
        }
        else
        {
            _identity.Write("name+birth:"u8);
            _identity.Write(_name.WrittenSpan);
            _identity.Write("\n"u8);
            _identity.Write(_birthDate.WrittenSpan);
        }

        return hasher.Hash(_identity.WrittenSpan);
    }

    private bool Takes(int category) => CategoryCatalogue.All[category].Identifies is { } rank && rank < _rank;

    private ArrayBufferWriter<byte> Identify(int category)
    {
        _rank = CategoryCatalogue.All[category].Identifies!.Value;
        _identity.ResetWrittenCount();
        _identity.Write(Prefixes[category]);
        return _identity;
    }

    // Fillers such as N/A, 无 or 000000 would make one person of many.
    private static bool Distinguishes(int category, ReadOnlySpan<byte> value)
    {
        if (category == CategoryCatalogue.Email)
            return value.Contains((byte)'@');
        int characters = 0, digits = 0;
        byte first = 0;
        var differ = false;
        foreach (var character in value)
        {
            if (!char.IsAsciiLetterOrDigit((char)character))
                continue;
            digits += char.IsAsciiDigit((char)character) ? 1 : 0;
            differ |= characters++ > 0 && character != first;
            first = character;
        }

        return characters >= FewestCharacters && digits > 0 && differ;
    }

    private static void WriteWithoutSeparators(ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> value)
    {
        var target = writer.GetSpan(value.Length);
        var written = 0;
        foreach (var character in value)
        {
            if (character is not ((byte)' ' or (byte)'-' or (byte)'(' or (byte)')' or (byte)'/'))
                target[written++] = Identifiers.Groups.Upper(character);
        }

        writer.Advance(written);
    }
}
