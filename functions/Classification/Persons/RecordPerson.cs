using System.Buffers;
using System.Text;
using Baygate.Classification.Categories;

namespace Baygate.Classification.Persons;

/// <summary>
/// The person of one record: what its fields held, and what of it tells the person apart: the identifier of the best rank, otherwise
/// name and birth date together.
/// </summary>
/// <param name="hasher">Hashes the person.</param>
/// <param name="register">Receives the person.</param>
internal sealed class RecordPerson(PersonHasher hasher, PersonRegister register)
{
    private const int FewestCharacters = 5;
    private const int RankOfNameAndBirth = 1000;
    private const int MostOnStack = 256;

    // A record can list any number of them; comparing each with all before would take quadratic time.
    private const int MostIdentifiers = 64;

    // Lesser identifiers that are one person's own; a landline, a car or a device is shared.
    private const int LastRankOfOne = 11;

    private static readonly byte[][] Prefixes = [.. CategoryCatalogue.All.Select(category => Encoding.ASCII.GetBytes(category.Id + ":"))];

    private readonly ArrayBufferWriter<byte> _values = new();
    private readonly List<Identifier> _identifiers = [];
    private readonly ArrayBufferWriter<byte> _name = new();
    private readonly ArrayBufferWriter<byte> _birthDate = new();
    private int _best;

    /// <summary>Mask of the categories the record holds.</summary>
    public ulong Categories { get; private set; }

    /// <summary>Whether anything tells the person apart.</summary>
    public bool IsIdentified => _identifiers.Count > 0 || (HasName && _birthDate.WrittenCount > 0);

    /// <summary>Rank of what tells the person apart, 1 is best.</summary>
    public int Rank => _identifiers.Count > 0 ? RankOf(_identifiers[_best].Category) : RankOfNameAndBirth;

    /// <summary>Whether it holds a name.</summary>
    public bool HasName => _name.WrittenCount > 0;

    /// <summary>Whether it holds the number of an identity document.</summary>
    public bool HasDocument => _identifiers.Count > 0 && IsDocument(_identifiers[_best]);

    /// <summary>Begins a record.</summary>
    public void Clear()
    {
        Categories = 0;
        _identifiers.Clear();
        _values.ResetWrittenCount();
        _name.ResetWrittenCount();
        _birthDate.ResetWrittenCount();
    }

    /// <summary>Notes a category without a value of use.</summary>
    public void Note(int category) => Categories |= CategoryCatalogue.Bit(category);

    /// <summary>Notes a validated identifier.</summary>
    public void NoteIdentifier(int category, ReadOnlySpan<byte> value)
    {
        Note(category);
        if (CategoryCatalogue.All[category].Identifies is null)
            return;
        var start = _values.WrittenCount;
        _values.Write(value);
        Identify(category, start);
    }

    /// <summary>Notes a value known by its column's header alone.</summary>
    public void NoteHeaded(int category, ReadOnlySpan<byte> value)
    {
        Note(category);
        if (category == CategoryCatalogue.Name && !HasName)
            _name.Write(value);
        if (category == CategoryCatalogue.BirthDate && _birthDate.WrittenCount == 0)
            _birthDate.Write(value);
        if (CategoryCatalogue.All[category].Identifies is null || !Distinguishes(category, value))
            return;
        var start = _values.WrittenCount;
        WriteWithoutSeparators(_values, value);
        Identify(category, start);
    }

    /// <summary>The person's hash, if anything tells the person apart.</summary>
    public ulong Hash() => _identifiers.Count > 0 ? Hash(_identifiers[_best]) : HashOfNameAndBirth();

    /// <summary>Registers the person, and what its other identifiers say.</summary>
    /// <param name="mask">The categories of the person.</param>
    public void Register(ulong mask)
    {
        var hash = Hash();
        register.Add(hash, mask);
        for (var index = 0; index < _identifiers.Count; index++)
        {
            var other = _identifiers[index];
            if (index == _best)
                continue;
            // Two numbers of the same document are two persons; whose the rest of the record is, nobody can tell.
            if (other.Category == _identifiers[_best].Category && IsDocument(other))
                register.Add(Hash(other), mask);
            else if (!other.IsOneOfSeveral && RankOf(other.Category) <= LastRankOfOne)
                register.Links.Learn(Hash(other), hash);
        }
    }

    private static bool IsDocument(Identifier identifier) => CategoryCatalogue.All[identifier.Category].IdNumber;

    private static int RankOf(int category) => CategoryCatalogue.All[category].Identifies!.Value;

    private ReadOnlySpan<byte> ValueOf(Identifier identifier) => _values.WrittenSpan.Slice(identifier.Start, identifier.Length);

    private void Identify(int category, int start)
    {
        var added = new Identifier(category, start, _values.WrittenCount - start, IsOneOfSeveral: false);
        for (var index = 0; index < _identifiers.Count; index++)
        {
            if (_identifiers[index].Category != category)
                continue;
            if (ValueOf(_identifiers[index]).SequenceEqual(ValueOf(added)))
                return;
            _identifiers[index] = _identifiers[index] with { IsOneOfSeveral = true };
            added = added with { IsOneOfSeveral = true };
        }

        if (added.IsOneOfSeveral && _identifiers.Count >= MostIdentifiers)
        {
            if (IsDocument(added))
                register.Add(Hash(added), CategoryCatalogue.Bit(category));
            return;
        }

        if (_identifiers.Count == 0 || RankOf(category) < Rank)
            _best = _identifiers.Count;
        _identifiers.Add(added);
    }

    private ulong Hash(Identifier identifier)
    {
        var prefix = Prefixes[identifier.Category];
        var length = prefix.Length + identifier.Length;
        Span<byte> identity = length <= MostOnStack ? stackalloc byte[length] : new byte[length];
        prefix.CopyTo(identity);
        ValueOf(identifier).CopyTo(identity[prefix.Length..]);
        return hasher.Hash(identity);
    }

    private ulong HashOfNameAndBirth() => hasher.Hash([.. "name+birth:"u8, .. _name.WrittenSpan, .. "\n"u8, .. _birthDate.WrittenSpan]);

    // Fillers such as N/A, 无 or 000000 would make one person of many.
    private static bool Distinguishes(int category, ReadOnlySpan<byte> value)
    {
        if (category == CategoryCatalogue.Email)
            return value.Contains((byte)'@');
        // A spreadsheet wrote the number as a power of ten: many numbers look the same so.
        if (value.IndexOf("E+"u8) >= 0)
            return false;
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

    private readonly record struct Identifier(int Category, int Start, int Length, bool IsOneOfSeveral);
}
