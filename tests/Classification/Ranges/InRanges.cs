using Baygate.Classification.Ranges;

namespace Baygate.Classification.Tests.Ranges;

/// <summary>A file classified by ranges.</summary>
internal static class InRanges
{
    public static ScanPlan Plan(byte[] content, ClassifierOptions? options = null) =>
        new RangeClassifier(options ?? Sample.Options).Plan(Head(content), content.Length);

    /// <summary>The portions of the ranges between the cuts.</summary>
    /// <param name="content">The file.</param>
    /// <param name="cuts">Where it is cut, in any order; each is taken modulo its length and one.</param>
    /// <param name="options">Options, or those of the sample.</param>
    public static async Task<Portion[]> ScanAsync(byte[] content, IEnumerable<int> cuts, ClassifierOptions? options = null)
    {
        var portions = new List<Portion>();
        var offset = 0;
        foreach (var end in cuts.Select(cut => cut % (content.Length + 1)).Order().Append(content.Length))
        {
            portions.Add(await ScanAsync(content, new FileRange(offset, end - offset, content.Length), options));
            offset = end;
        }

        return [.. portions];
    }

    public static async Task<Portion> ScanAsync(byte[] content, FileRange range, ClassifierOptions? options = null)
    {
        var classifier = new RangeClassifier(options ?? Sample.Options);
        using var rest = new MemoryStream(content, (int)range.ReadFrom, (int)(classifier.ReadTo(range) - range.ReadFrom));
        return await classifier.ScanAsync(Head(content), range, rest, TestContext.Current.CancellationToken);
    }

    public static ClassificationResult Complete(byte[] content, IEnumerable<Portion> portions, ClassifierOptions? options = null) =>
        new RangeClassifier(options ?? Sample.Options).Complete(
            Plan(content, options), portions.Aggregate((before, next) => before.Merge(Portion.FromBytes(next.ToBytes()))));

    private static byte[] Head(byte[] content) => content[..Math.Min(RangeClassifier.HeadBytes, content.Length)];
}
