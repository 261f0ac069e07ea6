using System.Text;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Text;

namespace Baygate.Classification.Tests.Identifiers;

/// <summary>What the scanner finds in a text.</summary>
internal static class Found
{
    /// <summary>Names of the types, in the order of the text.</summary>
    public static string Types(string text) => string.Join(',', Matches(text).Select(match => match.Type.Id));

    /// <summary>The pieces of the normalised text that were found.</summary>
    public static string Pieces(string text)
    {
        var view = View(text);
        return string.Join('|', Matches(text).Select(match => Encoding.UTF8.GetString(view.AsSpan(match.Start, match.End - match.Start))));
    }

    /// <summary>All that was found.</summary>
    public static List<IdentifierMatch> Matches(string text)
    {
        var matches = new List<IdentifierMatch>();
        new IdentifierScanner(Sample.Today).Scan(View(text), matches);
        return matches;
    }

    private static byte[] View(string text) => new Normaliser().Normalise(Encoding.UTF8.GetBytes(text)).ToArray();
}
