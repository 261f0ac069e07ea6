using System.Buffers;

namespace Baygate.Classification.Encodings;

/// <summary>
/// How much bytes look like Portuguese or English text in windows-1252: the share of its characters outside ASCII, 0 to 1, that are
/// letters of Portuguese beside another letter or words of their own, or signs such as quotes, dashes, º, ª and €; or 0 if a byte is not of that code page.
/// </summary>
internal static class LatinScore
{
    private static readonly SearchValues<byte> Letters = SearchValues.Create(
        0xC0, 0xC1, 0xC2, 0xC3, 0xC7, 0xC8, 0xC9, 0xCA, 0xCD, 0xD1, 0xD3, 0xD4, 0xD5, 0xDA, 0xDC,
        0xE0, 0xE1, 0xE2, 0xE3, 0xE7, 0xE8, 0xE9, 0xEA, 0xED, 0xF1, 0xF3, 0xF4, 0xF5, 0xFA, 0xFC);

    private static readonly SearchValues<byte> Signs = SearchValues.Create(
        0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0, 0xA7, 0xAA, 0xAB, 0xB0, 0xB4, 0xB7, 0xBA, 0xBB);

    private static readonly SearchValues<byte> Undefined = SearchValues.Create(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    // Words of one letter: à, á, é, ó.
    private static readonly SearchValues<byte> Words = SearchValues.Create(0xC0, 0xC1, 0xC9, 0xD3, 0xE0, 0xE1, 0xE9, 0xF3);

    /// <summary>The score.</summary>
    public static double Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.ContainsAny(Undefined))
            return 0;
        int plausible = 0, characters = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            characters++;
            if (IsPlausible(bytes, i))
                plausible++;
        }

        return characters == 0 ? 0 : (double)plausible / characters;
    }

    // Portuguese writes at most two accented letters in a row, next to plain ones; Chinese in two bytes fills whole words with them.
    private static bool IsPlausible(ReadOnlySpan<byte> bytes, int at)
    {
        if (IsHigh(bytes, at - 1) && IsHigh(bytes, at + 1))
            return false;
        return Letters.Contains(bytes[at])
            ? IsAsciiLetter(bytes, at - 1) || IsAsciiLetter(bytes, at + 1) || IsWord(bytes, at) || IsEndOfWord(bytes, at)
            : Signs.Contains(bytes[at]);
    }

    private static bool IsWord(ReadOnlySpan<byte> bytes, int at) =>
        Words.Contains(bytes[at]) && !IsHigh(bytes, at - 1) && at + 1 < bytes.Length && bytes[at + 1] == (byte)' ';

    // What stands before the first byte is not seen: it may end a word, as in olá.
    private static bool IsEndOfWord(ReadOnlySpan<byte> bytes, int at) => at == 0 && !IsHigh(bytes, 1);

    private static bool IsAsciiLetter(ReadOnlySpan<byte> bytes, int at) =>
        (uint)at < (uint)bytes.Length && char.IsAsciiLetter((char)bytes[at]);

    private static bool IsHigh(ReadOnlySpan<byte> bytes, int at) => (uint)at < (uint)bytes.Length && bytes[at] >= 0x80;
}
