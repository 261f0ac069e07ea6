namespace Baygate.Classification.Names;

/// <summary>What the lists of <c>surnames.json</c> say of characters.</summary>
internal static class Surname
{
    private const byte Frequent = 1;
    private const byte Other = 2;
    private const byte NotGiven = 4;
    private const byte Follow = 8;

    private static readonly byte[] Marks = new byte[char.MaxValue + 1];
    private static readonly HashSet<int> Compounds;
    private static readonly HashSet<int> OtherWords;

    static Surname()
    {
        var terms = DataFile.Read("surnames.json", DataFileJson.Default.SurnameTerms);
        Mark(terms.Frequent, Frequent);
        Mark(terms.Other, Other);
        Mark(terms.NotGiven, NotGiven);
        Mark(terms.Follow, Follow);
        Compounds = Pairs(terms.Compound);
        OtherWords = Pairs(terms.NotNames);
    }

    /// <summary>Characters of the surname that these begin with: 0, 1 or 2.</summary>
    /// <param name="characters">A name, perhaps.</param>
    /// <param name="isSure">Whether rare surnames count too.</param>
    public static int LengthOf(ReadOnlySpan<char> characters, bool isSure)
    {
        if (characters.Length >= 3 && Compounds.Contains(Pair(characters)))
            return 2;
        return characters.Length >= 2 && (Marks[characters[0]] & (isSure ? Frequent | Other : Frequent)) != 0 ? 1 : 0;
    }

    /// <summary>Whether the first two are a word that is no name.</summary>
    public static bool IsOtherWord(ReadOnlySpan<char> characters) => OtherWords.Contains(Pair(characters));

    /// <summary>Whether a given name may hold it.</summary>
    public static bool CanBeGiven(char character) => (Marks[character] & NotGiven) == 0;

    /// <summary>Whether it may follow a name in running text.</summary>
    public static bool CanFollow(char character) => (Marks[character] & Follow) != 0;

    private static int Pair(ReadOnlySpan<char> characters) => characters[0] << 16 | characters[1];

    private static HashSet<int> Pairs(string words) => [.. words.Split(' ').Select(word => Pair(word))];

    private static void Mark(string characters, byte mark)
    {
        foreach (var character in characters)
            Marks[character] |= mark;
    }
}
