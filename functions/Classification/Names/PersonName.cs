namespace Baygate.Classification.Names;

/// <summary>Names of persons, in Chinese characters or Latin letters.</summary>
internal static class PersonName
{
    /// <summary>
    /// Whether a value is a name as far as its form can tell: for columns whose header may mean other things than persons, or that have none.
    /// </summary>
    /// <param name="value">Normalised and trimmed.</param>
    /// <param name="isSure">Whether something else says so too: then rare surnames and single words count.</param>
    public static bool IsWhole(ReadOnlySpan<byte> value, bool isSure)
    {
        if (value.Length < 2)
            return false;
        return Characters.IsAt(value, 0) ? ChineseName.IsWhole(value, isSure) : LatinName.IsWhole(value, isSure ? 1 : 2);
    }

    /// <summary>Bytes of the name the text behind a label begins with, or 0.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="isSure">Whether the label means nothing else.</param>
    public static int ReadAfter(ReadOnlySpan<byte> text, bool isSure)
    {
        if (text.Length < 2)
            return 0;
        return Characters.IsAt(text, 0) ? ChineseName.ReadAfter(text, isSure) : LatinName.ReadAfter(text, isSure ? 1 : 2);
    }
}
