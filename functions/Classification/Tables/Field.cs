using System.Text;

namespace Baygate.Classification.Tables;

/// <summary>The bytes of a field.</summary>
internal static class Field
{
    /// <summary>Without the white space around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field) => field.Trim(" \t\r\n"u8);

    /// <summary>Whether a record is an empty line.</summary>
    public static bool IsBlank(List<FieldRange> fields, ReadOnlySpan<byte> record) =>
        fields.Count == 1 && Trim(record.Slice(fields[0].Start, fields[0].Length)).IsEmpty;

    /// <summary>With doubled quotes single.</summary>
    public static byte[] Unquote(ReadOnlySpan<byte> field) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(field).Replace("\"\"", "\"", StringComparison.Ordinal));
}
