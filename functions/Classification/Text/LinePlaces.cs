using Baygate.Classification.Results;

namespace Baygate.Classification.Text;

/// <summary>Lines of a text, numbered from 1 and added in rising order; lines that follow each other become one range.</summary>
/// <param name="most">Most ranges named.</param>
/// <param name="noun">What to call a line.</param>
internal sealed class LinePlaces(int most, string noun = "line") : Places
{
    private readonly List<(long First, long Last)> _ranges = [];

    /// <inheritdoc/>
    public override IReadOnlyList<(long First, long Last)> Positions => _ranges;

    /// <inheritdoc/>
    public override void Add(long position)
    {
        if (_ranges.Count > 0 && position <= _ranges[^1].Last + 1)
            _ranges[^1] = (_ranges[^1].First, Math.Max(position, _ranges[^1].Last));
        else if (_ranges.Count <= most)
            _ranges.Add((position, position));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> ToNames() =>
        [.. _ranges.Take(most).Select(range => Name(range.First, range.Last, noun))];

    /// <summary>The name of a range.</summary>
    public static string Name(long first, long last, string noun = "line") => first == last ? $"{noun} {first}" : $"{noun}s {first}-{last}";
}
