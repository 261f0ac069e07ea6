using System.Text;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// A calendar date as people write it: year first with hyphens, slashes, dots, 年月日 or nothing between the numbers; day first with such
/// signs; or the day, the month's name in English or Portuguese, and the year. Where day and month could be swapped, the day is first.
/// </summary>
internal static class WrittenDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    private static readonly string[][] Months =
    [
        ["jan"], ["feb", "fev"], ["mar"], ["apr", "abr"], ["may", "mai"], ["jun"], ["jul"], ["aug", "ago"], ["sep", "set"], ["oct", "out"],
        ["nov"], ["dec", "dez"],
    ];

    /// <summary>Reads a date.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="start">Its first digit.</param>
    /// <param name="end">Receives where it ends.</param>
    /// <returns>The date, or null if there is none; a missing day is the first.</returns>
    public static DateOnly? Read(ReadOnlySpan<byte> text, int start, out int end)
    {
        end = start;
        var (first, digits) = Number(text, ref end);
        return digits switch
        {
            8 => first > FirstYear * 10000 ? Of(first / 10000, first / 100 % 100, first % 100) : Of(first % 10000, first / 100 % 100, first / 10000),
            4 => YearFirst(text, first, ref end),
            1 or 2 => DayFirst(text, first, ref end),
            _ => null,
        };
    }

    private static DateOnly? YearFirst(ReadOnlySpan<byte> text, int year, ref int end)
    {
        var sign = end;
        if (!TrySign(text, ref end, "年"u8) || Number(text, ref end) is not (var month, 1 or 2))
            return null;
        var isChinese = text[sign] >= 0x80;
        if (isChinese && !TrySign(text, ref end, "月"u8))
            return null;
        if (!isChinese && (end >= text.Length || text[end] != text[sign]))
            return null;
        var behindMonth = end;
        end += isChinese ? 0 : 1;
        if (Number(text, ref end) is not (var day, 1 or 2))
        {
            end = behindMonth;
            return isChinese ? Of(year, month, 1) : null;
        }

        if (isChinese && !TrySign(text, ref end, "日"u8))
            TrySign(text, ref end, "号"u8);
        return Of(year, month, day);
    }

    private static DateOnly? DayFirst(ReadOnlySpan<byte> text, int day, ref int end)
    {
        if (end >= text.Length)
            return null;
        if (text[end] is not ((byte)'/' or (byte)'-' or (byte)'.') || (end + 1 < text.Length && char.IsAsciiLetter((char)text[end + 1])))
            return WithMonthName(text, day, ref end);
        var sign = text[end++];
        if (Number(text, ref end) is not (var month, 1 or 2) || end >= text.Length || text[end++] != sign || Number(text, ref end) is not (var year, 4))
            return null;
        return Of(year, month, day) ?? Of(year, day, month);
    }

    private static DateOnly? WithMonthName(ReadOnlySpan<byte> text, int day, ref int end)
    {
        Skip(text, ref end);
        var begin = end;
        while (end < text.Length && (char.IsAsciiLetter((char)text[end]) || text[end] >= 0x80))
            end++;
        var month = Month(text[begin..end]);
        Skip(text, ref end);
        return month > 0 && Number(text, ref end) is (var year, 4) ? Of(year, month, day) : null;
    }

    private static int Month(ReadOnlySpan<byte> written)
    {
        if (written.Length is < 3 or > 10)
            return 0;
        var name = Encoding.UTF8.GetString(written);
        return 1 + Array.FindIndex(Months, names => Array.Exists(names, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
    }

    // The signs and the particle between the words of a date.
    private static void Skip(ReadOnlySpan<byte> text, ref int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'.' or (byte)',' or (byte)'-' or (byte)'/')
            at++;
        if (text[at..].StartsWith("de "u8))
            at += "de "u8.Length;
    }

    private static bool TrySign(ReadOnlySpan<byte> text, ref int at, ReadOnlySpan<byte> chinese)
    {
        if (at < text.Length && chinese[0] == "年"u8[0] && text[at] is (byte)'-' or (byte)'/' or (byte)'.')
        {
            at++;
            return true;
        }

        if (!text[at..].StartsWith(chinese))
            return false;
        at += chinese.Length;
        return true;
    }

    private static (int Value, int Digits) Number(ReadOnlySpan<byte> text, ref int at)
    {
        var (value, begin) = (0, at);
        while (at < text.Length && at - begin < 9 && char.IsAsciiDigit((char)text[at]))
            value = (value * 10) + text[at++] - '0';
        return (value, at - begin);
    }

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
