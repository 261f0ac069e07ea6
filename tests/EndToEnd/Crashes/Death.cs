namespace Baygate.EndToEnd.Tests.Crashes;

/// <summary>Which storage request a host does not survive, and whether storage still gets it.</summary>
/// <param name="Counts">Which requests are counted, by method and path.</param>
/// <param name="Number">The number of the fatal one among them, from 1.</param>
/// <param name="AfterIt">True if it reaches storage and only its answer is lost.</param>
internal sealed record Death(Func<string, string, bool> Counts, int Number, bool AfterIt)
{
    /// <summary>Never.</summary>
    public static Death Never { get; } = new((_, _) => false, 1, false);

    /// <summary>At the recording of a step's answer or of the end of a wait.</summary>
    public static Death AtRecord(int number, bool afterIt) =>
        new((method, path) => method == "POST" && path.EndsWith("/workflowhistory", StringComparison.Ordinal), number, afterIt);

    /// <summary>At any request to blobs or tables.</summary>
    public static Death AtRequest(int number, bool afterIt) => new((_, _) => true, number, afterIt);
}
