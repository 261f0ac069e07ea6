using System.Globalization;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Administrative divisions of the mainland, GB/T 2260: whether a code's province and prefecture existed at any time. A code that was not in
/// force in the holder's birth year is no fault: numbers were first issued in 1984 under the codes of that day.
/// </summary>
internal static class Division
{
    private static readonly bool[] Prefectures = Index();

    /// <summary>Whether the first two digits are a province.</summary>
    public static bool IsProvince(ReadOnlySpan<byte> code) => IsProvince(((code[0] - '0') * 10) + code[1] - '0');

    /// <summary>Whether a number of two digits is a province.</summary>
    public static bool IsProvince(int number) => number switch
    {
        (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46)
            or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 => true,
        _ => false,
    };

    /// <summary>Whether the first four of six digits are a prefecture.</summary>
    public static bool IsKnown(ReadOnlySpan<byte> code) =>
        Prefectures[((code[0] - '0') * 1000) + ((code[1] - '0') * 100) + ((code[2] - '0') * 10) + code[3] - '0'];

    private static bool[] Index()
    {
        var index = new bool[10_000];
        foreach (var row in DataFile.Read("divisions.json", DataFileJson.Default.DivisionRowArray))
        {
            foreach (var range in row.Prefectures.Split(','))
            {
                var ends = range.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
                index.AsSpan((int.Parse(row.Province, CultureInfo.InvariantCulture) * 100) + ends[0], ends[^1] - ends[0] + 1).Fill(true);
            }
        }

        return index;
    }
}
