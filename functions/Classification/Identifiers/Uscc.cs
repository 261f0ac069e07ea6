namespace Baygate.Classification.Identifiers;

/// <summary>
/// Unified social credit code of organisations, GB 32100-2015: authority, type, division (six digits), organisation code (nine) and a
/// check character, from an alphabet without I, O, S, V and Z; weights 3^i modulo 31.
/// </summary>
internal static class Uscc
{
    private static ReadOnlySpan<byte> Alphabet => "0123456789ABCDEFGHJKLMNPQRTUWXY"u8;

    /// <summary>Whether the last of 18 characters checks those before it, and all are of the alphabet.</summary>
    public static bool IsValid(ReadOnlySpan<byte> value)
    {
        int sum = 0, weight = 1;
        foreach (var character in value[..^1])
        {
            var worth = Alphabet.IndexOf(character);
            if (worth < 0)
                return false;
            sum += worth * weight;
            weight = weight * 3 % 31;
        }

        return value[^1] == Alphabet[(31 - sum % 31) % 31];
    }
}
