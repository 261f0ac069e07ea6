using System.Runtime.InteropServices;
using System.Text;
using Baygate.Classification.Categories;
using Baygate.Classification.Persons;
using Baygate.Classification.Results;

namespace Baygate.Classification.Ranges;

/// <summary>The binary form of a <see cref="Portion"/>, version 2: <c>docs/spec/portions.md</c>.</summary>
internal static class PortionForm
{
    private const byte Version = 2;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> Magic => "BGPO"u8;

    /// <summary>Writes a portion.</summary>
    public static byte[] Write(Portion portion)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Utf8);
        writer.Write(Magic);
        writer.Write(Version);
        var basis = portion.Basis;
        writer.Write(basis.RuleSet);
        writer.Write(basis.FileLength);
        writer.Write(basis.Format);
        writer.Write(basis.Today.DayNumber);
        writer.Write(basis.MaxPlaces);
        writer.Write(basis.Sensitive);
        writer.Write(portion.Offset);
        writer.Write(portion.End);
        writer.Write(portion.Lines);
        writer.Write(portion.Records);
        writer.Write(portion.WholeReason ?? "");
        writer.Write(portion.IsUtf8);
        writer.Write(portion.Categories.Count);
        foreach (var (category, seen) in portion.Categories)
            Write(writer, category, seen);
        portion.Persons.Write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads a portion.</summary>
    /// <exception cref="InvalidDataException">It is not exactly one in its only form, or of another rule set.</exception>
    public static Portion Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(Bytes(bytes), writable: false);
            using var reader = new BinaryReader(stream, Utf8);
            var portion = Read(reader);
            return stream.Position == stream.Length && Write(portion).AsSpan().SequenceEqual(bytes.Span)
                ? portion
                : throw new InvalidDataException("The portion is not in its only form.");
        }
        catch (Exception failure) when (failure is IOException or FormatException or ArgumentException or KeyNotFoundException)
        {
            throw new InvalidDataException("The portion is damaged.", failure);
        }
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) && array.Array is { } whole && whole.Length == bytes.Length ? whole : bytes.ToArray();

    private static Portion Read(BinaryReader reader)
    {
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) || reader.ReadByte() != Version)
            throw new InvalidDataException("Not a portion of a known version.");
        var basis = new PortionBasis(
            reader.ReadString(), reader.ReadInt64(), reader.ReadString(), DateOnly.FromDayNumber(reader.ReadInt32()), reader.ReadInt32(), reader.ReadUInt64());
        // Categories are numbered anew in another rule set.
        if (basis.RuleSet != Classifier.RuleSet)
            throw new InvalidDataException("The portion is of another rule set.");
        var persons = new PersonRegister(basis.Sensitive);
        var portion = new Portion(basis, persons)
        {
            Offset = reader.ReadInt64(),
            End = reader.ReadInt64(),
            Lines = reader.ReadInt64(),
            Records = reader.ReadInt64(),
            WholeReason = reader.ReadString() is { Length: > 0 } reason ? reason : null,
            IsUtf8 = reader.ReadBoolean(),
            Categories = ReadCategories(reader),
        };
        persons.AddFrom(reader);
        return portion;
    }

    private static SortedDictionary<int, CategoryPortion> ReadCategories(BinaryReader reader)
    {
        var categories = new SortedDictionary<int, CategoryPortion>();
        for (var rest = reader.ReadInt32(); rest > 0; rest--)
        {
            var category = CategoryCatalogue.IndexOf(reader.ReadString());
            categories.Add(category, new CategoryPortion(
                reader.ReadInt64(), ReadTier(reader), ReadRules(reader), Read(reader, Place), Read(reader, Sample)));
        }

        return categories;
    }

    private static void Write(BinaryWriter writer, int category, CategoryPortion seen)
    {
        writer.Write(CategoryCatalogue.All[category].Id);
        writer.Write(seen.Count);
        writer.Write((byte)seen.Tier);
        var rules = RuleCatalogue.IdsOf(seen.Rules);
        writer.Write(rules.Count);
        foreach (var rule in rules)
            writer.Write(rule);
        writer.Write(seen.Places.Count);
        foreach (var (first, last) in seen.Places)
        {
            writer.Write(first);
            writer.Write(last);
        }

        writer.Write(seen.Samples.Count);
        foreach (var (ordinal, masked) in seen.Samples)
        {
            writer.Write(ordinal);
            writer.Write(masked);
        }
    }

    private static Tier ReadTier(BinaryReader reader) =>
        (Tier)reader.ReadByte() is var tier && Enum.IsDefined(tier) ? tier : throw new InvalidDataException("A tier that is none.");

    private static UInt128 ReadRules(BinaryReader reader) =>
        Read(reader, rule => RuleCatalogue.Bit(rule.ReadString())).Aggregate(UInt128.Zero, (rules, rule) => rules | rule);

    private static (long First, long Last) Place(BinaryReader reader) => (reader.ReadInt64(), reader.ReadInt64());

    private static (long Ordinal, string Masked) Sample(BinaryReader reader) => (reader.ReadInt64(), reader.ReadString());

    private static List<T> Read<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new List<T>();
        for (var rest = reader.ReadInt32(); rest > 0; rest--)
            items.Add(read(reader));
        return items;
    }
}
