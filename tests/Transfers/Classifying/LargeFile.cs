using System.Globalization;
using System.Text;

namespace Baygate.Transfers.Tests.Classifying;

/// <summary>Tables a little longer than a range of 64 MiB, with a row across the cut, and the persons behind it.</summary>
internal static class LargeFile
{
    private const int Range = 64 << 20;
    private const string Row = "2026-01-01,42,nothing of note in this row of the table,nobody\n";

    /// <summary>A table that can be read by ranges.</summary>
    public static byte[] Table { get; } = Make("");

    /// <summary>A table with a line break in a quoted field across the cut.</summary>
    public static byte[] TableWithALineBreakInAField { get; } =
        Make($"2026-01-01,1,\"{new string('x', 300)}\n{new string('x', 150)}\",13800000000\n");

    /// <summary>A text of exactly two ranges, so that a third one is empty.</summary>
    public static byte[] TextOfTwoRanges { get; } = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(
        string.Concat(Enumerable.Repeat("nothing of note in this line...\n", 1023)) + "call 13900000001 this very day.\n", 2 * Range / (32 * 1024))));

    /// <summary>A document that no range of tells anything alone.</summary>
    public static byte[] Json { get; } =
        [.. "[\n"u8, .. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"machine\":\"M-01\"},\n", (Range / 19) + 100))), .. "{}]\n"u8];

    private static byte[] Make(string rowAtTheCut)
    {
        var text = new StringBuilder(Range + (1 << 20)).Append("day,value,note,mobile\n");
        while (text.Length < Range - 200)
            text.Append(Row);
        text.Append(rowAtTheCut);
        for (var number = 0; number < 5000; number++)
            text.Append(CultureInfo.InvariantCulture, $"2026-01-02,{number},called,1390000{number % 700:D4}\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
