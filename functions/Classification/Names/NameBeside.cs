using System.Buffers;
using System.Text;
using Baygate.Classification.Addresses;
using Baygate.Classification.Words;

namespace Baygate.Classification.Names;

/// <summary>
/// The name before an identifier of a person, with the label of the identifier between them or nothing: 李秀英（身份证号：…）, 陈晓明 139…,
/// Chan Tai Man (HKID …). Short statements about the person may stand between them too: 男，1985年6月12日出生，汉族，….
/// </summary>
internal static class NameBeside
{
    private const int Furthest = 120;
    private const int MostClauses = 5;
    private const int LongestBetween = 48;
    private const int MostCharactersOfRole = 5;

    private static readonly HashSet<string> Places = new(AddressTerms.Data.EnglishPlaces.Split(", "), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Roles = DataFile.Read("surnames.json", DataFileJson.Default.SurnameTerms).Roles.Split(' ');

    private static readonly BitTable LastOfRoles = new(Roles.Select(role => (int)role[^1]));

    private static readonly SearchValues<byte> Signs = SearchValues.Create(SignsBetweenClauses);

    // The last bytes of whatever may part clauses: of 、 and 。 too.
    private static readonly SearchValues<byte> LastOfBorders = SearchValues.Create([.. SignsBetweenClauses, (byte)' ', 0x81, 0x82]);

    private static ReadOnlySpan<byte> SignsBetweenClauses => ",;:()|\t\"<[]/='{\r"u8;

    /// <summary>Finds it.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="from">Where the text before the identifier begins.</param>
    /// <param name="identifier">Where the identifier begins.</param>
    /// <param name="start">Receives where the name begins.</param>
    /// <param name="end">Receives where it ends.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, int from, int identifier, out int start, out int end)
    {
        (start, end) = (identifier, identifier);
        from = Math.Max(from, identifier - Furthest);
        if (from >= identifier)
            return false;
        from += text[from..identifier].LastIndexOf((byte)'\n') + 1;
        for (var clauses = 0; clauses < MostClauses && end > from; clauses++)
        {
            while (end > from && IsBorder(text, end, out var length))
                end -= length;
            // A border may begin before the window.
            if (end <= from)
                return false;
            start = end;
            do
                start = from + text[from..start].LastIndexOfAny(LastOfBorders) + 1;
            while (start > from && !IsBorder(text, start, out _) && --start > from);
            // A window may begin within a character.
            while (start < end && (text[start] & 0xC0) == 0x80)
                start++;
            if (start == end)
                return false;
            if (IsName(text, identifier, ref start, ref end))
                return true;
            if (end - start > LongestBetween)
                return false;
            end = start;
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<byte> text, int identifier, ref int start, ref int end)
    {
        var clause = text[start..end];
        if (!Characters.IsAt(clause, 0))
            return IsLatin(clause, ref start);
        if (ChineseName.IsWhole(clause, isSure: false))
            return true;
        if (BehindRole(clause) is > 0 and var length)
        {
            start = end - length;
            return true;
        }

        if (InFrontOfLabel(clause) is (> 0 and var begin, var named))
        {
            (start, end) = (start + begin, start + begin + named);
            return true;
        }

        // The label of the identifier may follow without a sign: 林小燕的手机…. Two characters are too often a word.
        if (ChineseName.ReadAfter(clause, isSure: false) is >= 3 * Characters.Bytes and var name && identifier - start <= LongestBetween)
        {
            end = start + name;
            return true;
        }

        return false;
    }

    // Bytes of a name at the end of a clause, behind a word for a person.
    private static int BehindRole(ReadOnlySpan<byte> clause)
    {
        for (var characters = 4; characters >= 2; characters--)
        {
            var length = characters * Characters.Bytes;
            if (clause.Length > length && ChineseName.IsWhole(clause[^length..], isSure: false) && EndsWithRole(clause[..^length]))
                return length;
        }

        return 0;
    }

    // Behind a word for a person at the beginning of a clause, and before whatever may follow a name: 申请人谢娟出生于….
    private static (int Begin, int Length) InFrontOfLabel(ReadOnlySpan<byte> clause)
    {
        for (var characters = 2; characters <= MostCharactersOfRole && clause.Length >= (characters + 2) * Characters.Bytes; characters++)
        {
            var begin = characters * Characters.Bytes;
            if (EndsWithRole(clause[..begin]) && ChineseName.ReadAfter(clause[begin..], isSure: false) is > 0 and var length)
                return (begin, length);
        }

        return default;
    }

    private static bool EndsWithRole(ReadOnlySpan<byte> text)
    {
        if (!Characters.IsAt(text, text.Length - Characters.Bytes) || !LastOfRoles.Contains(Characters.At(text, text.Length - Characters.Bytes)))
            return false;
        Span<char> characters = stackalloc char[6];
        var count = Characters.ReadBackward(text, characters);
        ReadOnlySpan<char> before = characters[^count..];
        foreach (var role in Roles)
        {
            if (before.EndsWith(role))
                return true;
        }

        return false;
    }

    // The capitalised words at the end of a clause.
    private static bool IsLatin(ReadOnlySpan<byte> clause, ref int start)
    {
        for (var at = 0; at < clause.Length; at++)
        {
            var isWord = at == 0 || clause[at - 1] == (byte)' ';
            if (isWord && char.IsAsciiLetterUpper((char)clause[at]) && LatinName.ReadAfter(clause[at..], fewestWords: 2) == clause.Length - at && !Places.Contains(Encoding.UTF8.GetString(clause[at..])))
            {
                start += at;
                return true;
            }
        }

        return false;
    }

    private static bool EndsLatinWord(ReadOnlySpan<byte> text, int end) =>
        end > 0 && (text[end - 1] == (byte)'.' || char.IsAsciiLetter((char)text[end - 1]) || (text[end - 1] >= 0x80 && !Characters.IsAt(text, end - Characters.Bytes)));

    // Signs between clauses; a space parts only what Chinese characters stand beside.
    private static bool IsBorder(ReadOnlySpan<byte> text, int end, out int length)
    {
        length = 1;
        switch (text[end - 1])
        {
            case (byte)' ':
                return !(EndsLatinWord(text, end - 1) && end < text.Length && (char.IsAsciiLetter((char)text[end]) || text[end] == 0xC3));
            case 0x81 or 0x82:
                length = Characters.Bytes;
                return end >= Characters.Bytes && text[end - 3] == 0xE3 && text[end - 2] == 0x80;
            default:
                return Signs.Contains(text[end - 1]);
        }
    }
}
