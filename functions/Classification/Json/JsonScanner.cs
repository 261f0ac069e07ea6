using System.Text;
using System.Text.Json;
using Baygate.Classification.Records;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Json;

/// <summary>
/// Reads JSON (RFC 8259), or several JSON values after each other as in newline-delimited JSON, without holding more than the token
/// at hand. An object at the top, in an array, or under a name that is data begins a record; other objects belong to the record
/// around them. An array in an array is a row.
/// </summary>
internal sealed class JsonScanner : ITextScanner
{
    /// <summary>Name of the format as far as it is known at the beginning.</summary>
    public const string FormatName = "json";

    private const int MostDepth = 256;

    private readonly RecordScan _records;
    private readonly JsonRecords _values;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = MostDepth + 1 });
    private byte[] _buffer = new byte[1024];
    private int _topLevelValues;

    /// <summary>Makes a scanner.</summary>
    /// <param name="file">Receives what is seen.</param>
    /// <param name="place">Where the text stands in the file, or null if it is the file itself.</param>
    public JsonScanner(Sightings file, string? place)
    {
        _records = new RecordScan(file, place);
        _values = new JsonRecords(_records);
    }

    /// <inheritdoc/>
    public string Format => _topLevelValues > 1 ? "ndjson" : FormatName;

    /// <inheritdoc/>
    public Unscannable? Failure { get; private set; }

    /// <inheritdoc/>
    public int Consume(ReadOnlySpan<byte> text, bool isFinal)
    {
        // What is no error as long as something may follow, and is one at the end, is cut off.
        var consumed = Read(text, isFinal: false, Unscannable.JsonInvalid);
        return isFinal && Failure is null ? consumed + Read(text[consumed..], isFinal: true, Unscannable.JsonTruncated) : consumed;
    }

    /// <inheritdoc/>
    public void Complete() => _records.Complete();

    private int Read(ReadOnlySpan<byte> text, bool isFinal, Unscannable failure)
    {
        var reader = new Utf8JsonReader(text, isFinal, _state);
        try
        {
            while (Failure is null && reader.Read())
                Token(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            Failure = failure;
        }

        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private void Token(ref Utf8JsonReader reader)
    {
        _topLevelValues += reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray) ? 1 : 0;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= MostDepth:
                Failure = Unscannable.TooDeep;
                break;
            case JsonTokenType.StartObject:
                _values.BeginObject();
                break;
            case JsonTokenType.StartArray:
                _values.BeginArray();
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _values.End();
                break;
            case JsonTokenType.PropertyName:
                _values.Name(Encoding.UTF8.GetString(Unescaped(ref reader)));
                break;
            case JsonTokenType.String:
                _values.Value(Unescaped(ref reader));
                break;
            case JsonTokenType.Null:
                _values.Nothing();
                break;
            default:
                _values.Value(reader.ValueSpan);
                break;
        }
    }

    private ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan;
        if (_buffer.Length < reader.ValueSpan.Length)
            _buffer = new byte[Math.Max(2 * _buffer.Length, reader.ValueSpan.Length)];
        return _buffer.AsSpan(0, reader.CopyString(_buffer));
    }
}
