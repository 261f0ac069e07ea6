namespace Baygate.Policy.Wire;

/// <summary>Whether a name may be another one misspelt: the same but for case and separators, or at most two letters apart.</summary>
internal static class Resemblance
{
    private const int Tolerance = 2;

    // Of a shorter name too much would be left to the imagination: "id" is two letters from anything of four.
    private const int ShortestCompared = 6;

    public static bool IsNear(string written, string meant)
    {
        string left = Letters(written), right = Letters(meant);
        if (left == right) return true;
        return Math.Min(left.Length, right.Length) >= ShortestCompared && Math.Abs(left.Length - right.Length) <= Tolerance && Distance(left, right) <= Tolerance;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            (int diagonal, row[0]) = (row[0], i);
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
