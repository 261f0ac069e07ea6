using Baygate.Classification.Addresses;
using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Names;
using Baygate.Classification.Results;

namespace Baygate.Classification.Words;

/// <summary>Reads the value behind a label and a colon or an equals sign, if it looks like what the label says.</summary>
internal static class FieldReader
{
    private const string Rule = "label";

    private static readonly WordType Secret = new("credential", Tier.C, Rule);

    private static readonly (FieldValues Row, WordType Type, WordSet Words)[] Rows =
        [.. FieldLabels.Rows.Select(row => (row, new WordType(row.Category, Tier.C, Rule), new WordSet(row.Words ?? "")))];

    /// <summary>Index of the category of secrets.</summary>
    public static int Credential { get; } = CategoryCatalogue.IndexOf("credential");

    /// <summary>Reads a value.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="sign">Where the sign stands.</param>
    /// <param name="match">Receives it.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, int sign, ref IdentifierMatch match)
    {
        if (text[sign..].StartsWith("://"u8))
            return SecretText.TryReadUserInfo(text, sign + "://".Length, out var from, out var to) && Fill(ref match, Secret, text, from, to);
        if (FieldLabels.RowBefore(text, sign) is not { } index)
            return false;
        var (row, type, words) = Rows[index];
        var begin = FieldText.Begin(text, sign + 1);
        if (row.Form == FieldForm.Secret)
            begin = SecretText.SkipScheme(text, begin);
        var end = End(row, words, text, begin, text[sign] == (byte)'=');
        return end > begin && Fill(ref match, type, text, begin, end);
    }

    /// <summary>Skips what may stand between a label and its value: spaces, a colon, 为 or 是.</summary>
    public static int Skip(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)':' or (byte)'"')
            at++;
        if (text[at..].StartsWith("为"u8) || text[at..].StartsWith("是"u8) || text[at..].StartsWith("為"u8))
            at += Characters.Bytes;
        return at;
    }

    /// <summary>Sets a match.</summary>
    /// <returns>True.</returns>
    public static bool Fill(ref IdentifierMatch match, IdentifierType type, ReadOnlySpan<byte> text, int start, int end)
    {
        (match.Type, match.Start, match.End) = (type, start, end);
        match.ValueLength = Math.Min(end - start, match.Room.Length);
        text.Slice(start, match.ValueLength).CopyTo(match.Room);
        return true;
    }

    // Behind the value, or where it begins if it does not look like one.
    private static int End(FieldValues row, WordSet words, ReadOnlySpan<byte> text, int begin, bool isAssigned)
    {
        var end = FieldText.End(text, begin);
        var value = text[begin..end];
        return row.Form switch
        {
            FieldForm.Name => begin + PersonName.ReadAfter(value, row.IsSure),
            FieldForm.Words => begin + words.LengthAtStart(value),
            FieldForm.Age => begin + AgeText.Read(value),
            FieldForm.Address => begin + AddressText.ReadAfter(text[begin..]),
            FieldForm.Secret => begin + SecretText.Read(text[begin..FieldText.TokenEnd(text, begin)], isAssigned),
            FieldForm.Bic => begin + CodeText.ReadBic(value),
            FieldForm.Wechat => begin + CodeText.ReadWechatId(value),
            FieldForm.Term => TermText.IsTerm(value) ? end : begin,
            _ => begin + AmountText.Read(value),
        };
    }
}
