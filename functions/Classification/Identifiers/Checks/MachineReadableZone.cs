namespace Baygate.Classification.Identifiers.Checks;

/// <summary>
/// Machine readable zone of a travel document, ICAO Doc 9303: two lines of 44 (TD3, parts 3 and 4) or three of 30 characters (TD1, part 5).
/// Its fields carry check digits of weights 7, 3, 1 modulo 10; digits count as themselves, letters from A=10, the filler 0.
/// </summary>
internal static class MachineReadableZone
{
    private const int PassportLine = 44;
    private const int CardLine = 30;

    /// <summary>Whether all check digits fit.</summary>
    public static bool IsValid(string value)
    {
        var zone = string.Concat(value.Where(character => !char.IsWhiteSpace(character)));
        return zone.Length == 2 * PassportLine ? IsPassport(zone[PassportLine..]) : IsCard(zone);
    }

    /// <summary>
    /// Whether all check digits of the second line of a passport fit: number 1-10, birth 14-20, expiry 22-28, personal number 29-43, where
    /// the digit of an empty one may be missing, composite 44.
    /// </summary>
    public static bool IsPassport(string line) =>
        Fits(line[..9], line[9])
        && Fits(line[13..19], line[19])
        && Fits(line[21..27], line[27])
        && (Fits(line[28..42], line[42]) || (line[42] == '<' && line[28..42].All(character => character == '<')))
        && Fits(line[..10] + line[13..20] + line[21..43], line[43]);

    /// <summary>Whether the second line of a card has its form and the check digits of birth and expiry fit; its last digit checks the first line too.</summary>
    public static bool IsCardHolder(string line) =>
        Fits(line[..6], line[6])
        && line[7] is 'M' or 'F' or 'X' or '<'
        && Fits(line[8..14], line[14])
        && line[15..18].All(character => character is '<' or (>= 'A' and <= 'Z'))
        && char.IsAsciiDigit(line[29]);

    private static bool IsCard(string zone)
    {
        var (upper, middle) = (zone[..CardLine], zone[CardLine..(2 * CardLine)]);
        return Fits(upper[5..14], upper[14])
            && Fits(middle[..6], middle[6])
            && Fits(middle[8..14], middle[14])
            && Fits(upper[5..30] + middle[..7] + middle[8..15] + middle[18..29], middle[29]);
    }

    private static bool Fits(string field, char check)
    {
        ReadOnlySpan<int> weights = [7, 3, 1];
        var sum = 0;
        for (var i = 0; i < field.Length; i++)
            sum += weights[i % 3] * (field[i] == '<' ? 0 : Alphanumeric.Worth((byte)field[i]));
        return check == '0' + sum % 10;
    }
}
