namespace Baygate.Classification.Candidates;

/// <summary>
/// Finds where in a text an identifier, or a value made of words, may stand, so that only the few lines and fields that may hold one are looked
/// at. It never passes over one: what it names is a candidate. The text need not be normalised: a character that normalising would change makes
/// a candidate of the run beside it.
/// </summary>
/// <param name="delimiter">What parts the fields of the text, or a line feed if it has none.</param>
internal sealed class CandidateFinder(byte delimiter = (byte)'\n')
{
    private readonly RunTable _runs = RunTable.For(delimiter);
    private readonly int[] _positions = new int[CandidateSearch.MostPositions];
    private readonly LabelMemory _memory = new();
    private readonly byte[] _end = new byte[CandidateSearch.EndBytes];

    /// <summary>Begins to search a text; one search at a time.</summary>
    /// <param name="text">Valid UTF-8.</param>
    public CandidateSearch Search(ReadOnlySpan<byte> text) => new(_runs, text, _positions, _end, _memory);
}
