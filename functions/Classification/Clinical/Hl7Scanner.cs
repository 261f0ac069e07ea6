using System.Runtime.InteropServices;
using System.Text;
using Baygate.Classification.Categories;
using Baygate.Classification.Records;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Clinical;

/// <summary>
/// Reads HL7 version 2 messages, singly or in batches (HL7 2.8, chapter 2): a record a message, or a patient of one, fields by their
/// numbers. Relatives, guarantors and insured persons are records within it.
/// </summary>
/// <param name="file">Receives what is seen.</param>
/// <param name="place">Where the messages stand in the file, or null if they are the file itself.</param>
internal sealed class Hl7Scanner(Sightings file, string? place) : ITextScanner
{
    /// <summary>Name of the format.</summary>
    public const string FormatName = "hl7v2";

    private const int SegmentNameLength = 3;
    private const int MostFields = 256;
    private const int DateLength = 8;
    private const string Other = "*";

    private static readonly Dictionary<string, string> Fields = DataFile.Read("hl7-fields.json", DataFileJson.Default.DictionaryStringString);

    private readonly RecordScan _records = new(file, place);
    private readonly List<byte> _value = [];
    private byte _separator = (byte)'|';
    private bool _isOpen;
    private bool _hasPatient;

    /// <inheritdoc/>
    public string Format => FormatName;

    /// <inheritdoc/>
    public Unscannable? Failure => null;

    /// <summary>Whether a text begins like messages do.</summary>
    /// <param name="text">The beginning.</param>
    public static bool IsMessage(ReadOnlySpan<byte> text) =>
        text.Length > 5 && (text.StartsWith("MSH"u8) || text.StartsWith("FHS"u8) || text.StartsWith("BHS"u8)) && text[4..].StartsWith("^~"u8);

    /// <inheritdoc/>
    public int Consume(ReadOnlySpan<byte> text, bool isFinal)
    {
        var consumed = 0;
        while (consumed < text.Length)
        {
            var rest = text[consumed..];
            var length = rest.IndexOfAny("\r\n"u8);
            if (length < 0 && !isFinal)
                break;
            Segment(length < 0 ? rest : rest[..length]);
            consumed += length < 0 ? rest.Length : length + 1;
        }

        return consumed;
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_isOpen)
            _records.End();
        _records.Complete();
    }

    private void Segment(ReadOnlySpan<byte> segment)
    {
        if (segment.IsEmpty)
            return;
        var name = Name(segment);
        Begin(name, segment);
        var isRelative = name is "NK1" or "GT1" or "IN1";
        if (isRelative)
            _records.Begin(isPart: true);
        // The separator itself is the first field of a header.
        var number = name is "MSH" or "FHS" or "BHS" ? 1 : 0;
        var fields = name == Other ? segment : segment[Math.Min(segment.Length, SegmentNameLength + 1)..];
        foreach (var range in fields.Split(_separator))
            Field(name, ++number, fields[range]);
        if (isRelative)
            _records.End();
    }

    private static string Name(ReadOnlySpan<byte> segment)
    {
        var name = segment[..Math.Min(segment.Length, SegmentNameLength)];
        return segment.Length >= SegmentNameLength && char.IsAsciiLetterUpper((char)name[0]) && !name.ContainsAnyExceptInRange((byte)'0', (byte)'Z')
            ? Encoding.ASCII.GetString(name)
            : Other;
    }

    private void Begin(string name, ReadOnlySpan<byte> segment)
    {
        var isHeader = name is "MSH" or "FHS" or "BHS";
        if (isHeader && segment.Length > SegmentNameLength)
            _separator = segment[SegmentNameLength];
        var isNext = isHeader || (name == "PID" && _hasPatient);
        if (_isOpen && isNext)
            _records.End();
        if (_isOpen && !isNext)
            return;
        (_isOpen, _hasPatient) = (true, false);
        _records.Begin();
    }

    private void Field(string segment, int number, ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty)
            return;
        var name = segment == Other || number > MostFields || _records.Columns.All.Count >= file.Options.Limits.MaxColumns ? Other : $"{segment}-{number}";
        var category = Fields.GetValueOrDefault(name);
        var column = _records.Columns.Named(name, category is null ? null : CategoryCatalogue.IndexOf(category));
        if (segment == "PID" && !_hasPatient)
        {
            _hasPatient = true;
            _records.Mark(CategoryCatalogue.HealthRecord, Tier.A, column);
        }

        var isNumber = category is "medical_record_no" or "insurance_no" or "bank_account";
        // A birth date may have a time behind it.
        if (category == "date_of_birth" && field.Length > DateLength && !field.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            field = field[..DateLength];
        foreach (var range in field.Split((byte)'~'))
            Value(field[range], column, isNumber);
    }

    // Of a number, the first component is the number, and the others say who gave it.
    private void Value(ReadOnlySpan<byte> value, int column, bool isNumber)
    {
        var first = value.IndexOfAny("^&"u8);
        if (isNumber && first >= 0)
        {
            Cell(value[..first], column);
            Cell(value[first..], _records.Columns.Named(Other, category: null));
        }
        else
        {
            Cell(value, column);
        }
    }

    private void Cell(ReadOnlySpan<byte> value, int column)
    {
        _value.Clear();
        foreach (var character in value)
            _value.Add(character is (byte)'^' or (byte)'&' ? (byte)' ' : character);
        _records.Cell(column, CollectionsMarshal.AsSpan(_value));
    }
}
