using System.Text;
using Baygate.Classification.Addresses;
using Baygate.Classification.Categories;
using Baygate.Classification.Names;
using Baygate.Classification.Words;

namespace Baygate.Classification.Records;

/// <summary>Whether a value that only its column's header explains counts at all.</summary>
internal static class HeadedValue
{
    /// <summary>Index of the category of postal addresses.</summary>
    public static readonly int Address = CategoryCatalogue.IndexOf("address");

    private const int LongestFiller = 12;
    private const int FewestDigits = 5;
    private const int ShortestSerial = 6;

    private static readonly int Device = CategoryCatalogue.IndexOf("device_network");
    private static readonly int BankCard = CategoryCatalogue.IndexOf("bank_card");

    // Nothing is known, or the row is not of anybody but adds up the others.
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "n/a", "na", "n.a.", "-", "--", "---", "/", ".", "null", "nan", "unknown", "tbc", "tbd", "未填", "不详", "不詳", "未知", "空", "s/n", "n/d", "desconhecido",
        "合计", "合計", "总计", "總計", "小计", "小計", "total", "subtotal", "sum",
    };

    // What stands behind an age, if anything.
    private static readonly HashSet<string> AgeUnits = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "岁", "歲", "周岁", "周歲", "years", "year", "yrs", "yr", "y", "yo", "years old", "anos", "ano", "个月", "個月", "months", "month", "mths", "meses", "天", "日", "days",
    };

    // There is none: of a religion or a disease that is an answer.
    private static readonly HashSet<string> Denials = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "nil", "无", "無", "暂无", "暫無", "nenhum", "nenhuma",
    };

    /// <summary>Whether it counts: it is no filler, and looks like its category where that is asked.</summary>
    /// <param name="category">Index of the category its header names.</param>
    /// <param name="value">Normalised, trimmed and not empty.</param>
    /// <param name="needsForm">Whether the header may mean other things.</param>
    public static bool Counts(int category, ReadOnlySpan<byte> value, bool needsForm) =>
        !IsFiller(category, value) && !IsOfAnotherColumn(category, value) && (!needsForm || Fits(category, value));

    // The number of a row is none of a device, which 序號 means as well, and no document has a number so short.
    private static bool IsOfAnotherColumn(int category, ReadOnlySpan<byte> value) =>
        IsCodeForName(category, value) || (value.Length < ShortestSerial && (category == Device || CategoryCatalogue.All[category].IdNumber));

    // The telephone or the number of somebody whose name another column has: 联系人电话, applicant id.
    private static bool IsCodeForName(int category, ReadOnlySpan<byte> value) => category == CategoryCatalogue.Name && 2 * Digits(value) > value.Length;

    private static bool IsFiller(int category, ReadOnlySpan<byte> value)
    {
        if (value.Length > LongestFiller)
            return false;
        var text = Encoding.UTF8.GetString(value);
        return Fillers.Contains(text) || (Denials.Contains(text) && CategoryCatalogue.All[category] is not { SpiCategory: not null, Identifies: null });
    }

    private static bool Fits(int category, ReadOnlySpan<byte> value)
    {
        if (category == CategoryCatalogue.Name)
            return PersonName.IsWhole(value, isSure: true);
        if (category == Address)
            return AddressText.IsWhole(value);
        if (category == CategoryCatalogue.BirthDate)
            return AgeText.Read(value) is > 0 and var end && AgeUnits.Contains(Encoding.UTF8.GetString(value[end..]).Trim());
        if (category == CategoryCatalogue.Email)
            return value.Contains((byte)'@');
        if (CategoryCatalogue.AreTelephones(category) || category == BankCard)
            return Digits(value) >= FewestDigits && 2 * Digits(value) > value.Length;
        return true;
    }

    private static int Digits(ReadOnlySpan<byte> value)
    {
        var digits = 0;
        foreach (var character in value)
            digits += char.IsAsciiDigit((char)character) ? 1 : 0;
        return digits;
    }
}
