using System.Globalization;
using Google.Protobuf;

namespace Baygate.EndToEnd.Tests.Telemetry;

/// <summary>A message of Protocol Buffers read by field numbers, as opentelemetry-proto 1.x publishes them: the tests need a few fields of a few messages.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, object Value)> _fields = [];

    /// <summary>Reads a message to its end.</summary>
    /// <param name="bytes">The message.</param>
    /// <exception cref="InvalidProtocolBufferException">It is none.</exception>
    public ProtoMessage(ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        while (input.ReadTag() is var tag and not 0) _fields.Add((WireFormat.GetTagFieldNumber(tag), Read(input, WireFormat.GetTagWireType(tag))));
    }

    /// <summary>The messages in a field.</summary>
    public IEnumerable<ProtoMessage> Messages(int field) => Of(field).Select(value => new ProtoMessage((ByteString)value));

    /// <summary>The one message in a field, or null.</summary>
    public ProtoMessage? Message(int field) => Messages(field).SingleOrDefault();

    /// <summary>A text, empty where there is none.</summary>
    public string Text(int field) => Of(field).SingleOrDefault() is ByteString text ? text.ToStringUtf8() : "";

    /// <summary>Bytes in hexadecimal digits, empty where there are none.</summary>
    public string Hex(int field) => Of(field).SingleOrDefault() is ByteString bytes ? Convert.ToHexStringLower(bytes.Span) : "";

    /// <summary>A fixed64 field as the double it stands for, or null.</summary>
    public double? Double(int field) => Of(field).SingleOrDefault() is ulong bits ? BitConverter.UInt64BitsToDouble(bits) : null;

    /// <summary>A number of any integer type, or null.</summary>
    public long? Number(int field) => Of(field).SingleOrDefault() is ulong number ? (long)number : null;

    /// <summary>Attributes in a field: KeyValue of AnyValue, as text.</summary>
    public IReadOnlyDictionary<string, string> Attributes(int field) =>
        Messages(field).ToDictionary(pair => pair.Text(1), pair => AnyValue(pair.Message(2)!));

    private static string AnyValue(ProtoMessage value) =>
        value.Of(1).Any() ? value.Text(1) : value.Number(3)?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static object Read(CodedInputStream input, WireFormat.WireType type) => type switch
    {
        WireFormat.WireType.Varint => input.ReadUInt64(),
        WireFormat.WireType.Fixed64 => input.ReadFixed64(),
        WireFormat.WireType.Fixed32 => (ulong)input.ReadFixed32(),
        WireFormat.WireType.LengthDelimited => input.ReadBytes(),
        _ => throw new InvalidDataException($"Wire type {type} is not in use."),
    };

    private IEnumerable<object> Of(int field) => _fields.Where(item => item.Field == field).Select(item => item.Value);
}
