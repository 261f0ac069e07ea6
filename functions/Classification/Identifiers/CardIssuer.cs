namespace Baygate.Classification.Identifiers;

/// <summary>A range of issuers of payment cards, a row of <c>card-issuers.json</c>.</summary>
/// <param name="Scheme">Whose cards.</param>
/// <param name="From">First four digits of the lowest number.</param>
/// <param name="To">First four digits of the highest number.</param>
/// <param name="Lengths">Lengths in digits.</param>
internal sealed record CardIssuer(string Scheme, int From, int To, int[] Lengths)
{
    /// <summary>Digits that name the issuer.</summary>
    public const int Beginning = 4;

    private const int ShortestNumber = 12;

    // A bit for each length, indexed by the first four digits.
    private static readonly uint[] LengthsByPrefix = Index();

    /// <summary>Whether cards with this beginning and length are issued.</summary>
    /// <param name="digits">The first four digits, or more.</param>
    /// <param name="length">Length of the number, at most 31.</param>
    public static bool Issues(ReadOnlySpan<byte> digits, int length) => (LengthsByPrefix[Prefix(digits)] & (1u << length)) != 0;

    /// <summary>Whether cards with this beginning are issued, of the length of a run or of any.</summary>
    /// <param name="digits">The first four digits, or more.</param>
    /// <param name="runLength">Length of the run: that of the number, or of its first group.</param>
    public static bool MayIssue(ReadOnlySpan<byte> digits, int runLength) =>
        (LengthsByPrefix[Prefix(digits)] & (runLength < ShortestNumber ? uint.MaxValue : 1u << runLength)) != 0;

    /// <summary>Whether cards that begin with a number of two digits are issued.</summary>
    public static bool MayBeginWith(int pair) => LengthsByPrefix.AsSpan(pair * 100, 100).ContainsAnyExcept(0u);

    private static int Prefix(ReadOnlySpan<byte> digits) =>
        ((digits[0] - '0') * 1000) + ((digits[1] - '0') * 100) + ((digits[2] - '0') * 10) + digits[3] - '0';

    private static uint[] Index()
    {
        var index = new uint[10_000];
        foreach (var issuer in DataFile.Read("card-issuers.json", DataFileJson.Default.CardIssuerArray))
        {
            for (var prefix = issuer.From; prefix <= issuer.To; prefix++)
                index[prefix] |= issuer.Lengths.Aggregate(0u, (bits, length) => bits | (1u << length));
        }

        return index;
    }
}
