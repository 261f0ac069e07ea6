using System.Buffers;
using System.Globalization;
using System.Text;

namespace Baygate.Classification.Office;

/// <summary>What a cell with a number shows. A spreadsheet keeps 15 digits, so a longer number is shown as what it is: damaged.</summary>
internal static class CellNumber
{
    private const double FirstDamaged = 1e15;
    private const double LastDay = 2_958_465.99999;
    private const int DaysTo1904 = 1462;

    private static readonly SearchValues<char> DateLetters = SearchValues.Create("ymdYMD年月日");
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The number as shown without a format.</summary>
    /// <param name="stored">The number as stored.</param>
    public static string Show(string stored)
    {
        if (stored.Length < 16 && stored.All(char.IsAsciiDigit))
            return stored;
        if (!TryParse(stored, out var number))
            return stored;
        return Math.Abs(number) >= FirstDamaged
            ? number.ToString("0.#####E+00", CultureInfo.InvariantCulture)
            : number.ToString(Math.Floor(number) == number ? "0" : "R", CultureInfo.InvariantCulture);
    }

    /// <summary>The number as a date.</summary>
    /// <param name="stored">Days since the workbook's first one.</param>
    /// <param name="from1904">Whether that is 1 January 1904.</param>
    public static string ShowDate(string stored, bool from1904)
    {
        if (!TryParse(stored, out var days) || (days += from1904 ? DaysTo1904 : 0) is < 0 or > LastDay)
            return Show(stored);
        var date = Epoch.AddDays(days);
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a number format shows dates (ECMA-376 part 1, 18.8.30 and 18.8.31).</summary>
    /// <param name="id">Its number.</param>
    /// <param name="code">Its code, if it is the workbook's own.</param>
    public static bool IsDate(int id, string? code)
    {
        if (code is null)
            return id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);
        return Bare(code).AsSpan().ContainsAny(DateLetters);
    }

    private static bool TryParse(string stored, out double number) =>
        double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    // Without quoted texts, escaped characters, colours and conditions.
    private static string Bare(string code)
    {
        var bare = new StringBuilder();
        for (var index = 0; index < code.Length; index++)
        {
            var close = code[index] switch { '"' => '"', '[' => ']', _ => '\0' };
            if (close != '\0' && code.IndexOf(close, index + 1) is var end and > 0)
                index = end;
            else if (code[index] is '\\' or '_' or '*')
                index++;
            else
                bare.Append(code[index]);
        }

        return bare.Replace("General", "").Replace("Red", "").ToString();
    }
}
