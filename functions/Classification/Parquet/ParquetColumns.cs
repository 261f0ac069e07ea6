using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;
using Parquet.Schema;

namespace Baygate.Classification.Parquet;

/// <summary>
/// The columns by the types that the library reads values as. They are named here one by one, so that a program compiled ahead of time
/// has code for each.
/// </summary>
internal static class ParquetColumns
{
    private static readonly Dictionary<Type, Func<DataField, int, ParquetColumn>> Types = new()
    {
        [typeof(ReadOnlyMemory<char>)] = Of<ReadOnlyMemory<char>>(value => value.ToString()),
        [typeof(ReadOnlyMemory<byte>)] = Of<ReadOnlyMemory<byte>>(value => Text(value.Span)),
        [typeof(bool)] = Of<bool>(value => value ? "true" : "false"),
        [typeof(sbyte)] = OfNumbers<sbyte>(),
        [typeof(byte)] = OfNumbers<byte>(),
        [typeof(short)] = OfNumbers<short>(),
        [typeof(ushort)] = OfNumbers<ushort>(),
        [typeof(int)] = OfNumbers<int>(),
        [typeof(uint)] = OfNumbers<uint>(),
        [typeof(long)] = OfNumbers<long>(),
        [typeof(ulong)] = OfNumbers<ulong>(),
        [typeof(float)] = OfNumbers<float>(),
        [typeof(double)] = OfNumbers<double>(),
        [typeof(decimal)] = OfNumbers<decimal>(),
        [typeof(Guid)] = Of<Guid>(value => value.ToString("D", CultureInfo.InvariantCulture)),
        [typeof(DateTime)] = Of<DateTime>(Show),
    };

    /// <summary>Takes memory for a column.</summary>
    /// <param name="field">Its place in the schema.</param>
    /// <param name="entries">Values and nulls in it.</param>
    /// <exception cref="UnscannableException">Its values are of a type that does not become text.</exception>
    public static ParquetColumn Of(DataField field, int entries) =>
        Types.TryGetValue(field.ClrType, out var of) ? of(field, entries) : throw new UnscannableException(Unscannable.Format);

    private static Func<DataField, int, ParquetColumn> Of<T>(Func<T, string> text)
        where T : struct => (field, entries) => new ParquetValues<T>(field, entries, text);

    private static Func<DataField, int, ParquetColumn> OfNumbers<T>()
        where T : struct, IFormattable => Of<T>(value => value.ToString(null, CultureInfo.InvariantCulture));

    private static string Show(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    // Bytes that the schema does not call text mostly are; others could be a picture or a file.
    private static string Text(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && !bytes.ContainsAnyInRange((byte)0, (byte)8) ? Encoding.UTF8.GetString(bytes) : throw new UnscannableException(Unscannable.Binary);
}
