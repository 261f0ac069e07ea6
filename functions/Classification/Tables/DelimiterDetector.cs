namespace Baygate.Classification.Tables;

/// <summary>Tells tables from text, and their delimiter: of those that make a table, the one with most columns.</summary>
internal static class DelimiterDetector
{
    private static ReadOnlySpan<byte> Delimiters => ",\t;|"u8;

    /// <summary>The best reading as a table, or null if it is text.</summary>
    /// <param name="sample">The beginning of the text.</param>
    /// <param name="isFinal">Whether it is the whole text.</param>
    public static DelimiterTrial? Detect(ReadOnlySpan<byte> sample, bool isFinal)
    {
        DelimiterTrial? best = null;
        var isSingle = true;
        foreach (var delimiter in Delimiters)
        {
            var trial = new DelimiterTrial(delimiter, sample, isFinal);
            isSingle &= trial.Columns == 1 && trial.IsTable;
            if (trial.IsTable && trial.Columns > (best?.Columns ?? 0))
                best = trial;
        }

        return best is { Columns: 1 } && !isSingle ? null : best;
    }
}
