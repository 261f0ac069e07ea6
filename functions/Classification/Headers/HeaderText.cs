using System.Text;

namespace Baygate.Classification.Headers;

/// <summary>
/// A header in the form headers are compared in: full-width forms narrowed, lower case, accents dropped, split into words at
/// everything that is neither letter nor digit and where lower case turns to upper.
/// </summary>
internal sealed class HeaderText
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿªº";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyyao";

    /// <summary>Brings a header into that form.</summary>
    public HeaderText(string header)
    {
        var words = new StringBuilder(header.Length + 8);
        var previous = ' ';
        foreach (var character in header)
        {
            // U+0300 to U+036F: accents written as characters of their own.
            if (character is >= '\u0300' and <= '\u036F')
                continue;
            var narrow = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;
            if (char.IsUpper(narrow) && char.IsLower(previous))
                words.Append(' ');
            words.Append(char.IsLetterOrDigit(narrow) ? WithoutAccent(char.ToLowerInvariant(narrow)) : ' ');
            previous = narrow;
        }

        Words = words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Joined = string.Concat(Words);
        IsChinese = Joined.AsSpan().ContainsAnyInRange('\u3400', '\u9FFF');
    }

    /// <summary>The words.</summary>
    public string[] Words { get; }

    /// <summary>The words without anything between them.</summary>
    public string Joined { get; }

    /// <summary>Whether it is written in Chinese, where words have no borders.</summary>
    public bool IsChinese { get; }

    private static char WithoutAccent(char character)
    {
        if (char.IsAscii(character))
            return character;
        var index = Accented.IndexOf(character, StringComparison.Ordinal);
        return index < 0 ? character : Plain[index];
    }
}
