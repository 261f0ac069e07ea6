using System.Buffers;
using System.Globalization;

namespace Baygate.Cli.Terminal;

/// <summary>
/// Makes foreign text safe for a terminal: control characters could rewrite the screen, and bidirectional controls could make a name
/// read as another (Unicode TR 36, section 2).
/// </summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> BidirectionalControls =
        SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static string From(string text) => string.Create(text.Length, text, static (safe, text) =>
    {
        for (int i = 0; i < safe.Length; i++) safe[i] = IsSafe(text[i]) ? text[i] : Replacement;
    });

    private static bool IsSafe(char character) =>
        character is '\n' || (char.GetUnicodeCategory(character) != UnicodeCategory.Control && !BidirectionalControls.Contains(character));
}
