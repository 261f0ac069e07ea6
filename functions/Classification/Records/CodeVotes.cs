using Baygate.Classification.Identifiers;

namespace Baygate.Classification.Records;

/// <summary>
/// The values of a column that are letters and digits alone, by their shape (how long, and whether of digits alone), and how many of them
/// pass the checks of a category. Sixteen random digits are a card once in a hundred times, two letters and seven digits an identity card
/// of Hong Kong once in eleven: real ones pass nearly always, so that 60 % (law, 2.0 rule 6) lies far from both.
/// </summary>
internal sealed class CodeVotes
{
    private const double Majority = 0.6;

    // So few others say nothing against the rest.
    private const int FewestOthers = 3;

    // A column of so many codes none of which was of a category has none by intent, whatever their length.
    private const int ManyCodes = 100;

    private readonly Dictionary<int, int> _codes = [];
    private readonly Dictionary<(int Shape, int Category), int> _matches = [];
    private readonly HashSet<int> _categories = [];
    private int _all;

    /// <summary>Takes a value of letters and digits alone.</summary>
    /// <param name="value">The value.</param>
    /// <param name="category">Category whose checks the whole of it passes, or null.</param>
    public void Add(ReadOnlySpan<byte> value, int? category)
    {
        var shape = ShapeOf(value);
        _all++;
        _codes[shape] = _codes.GetValueOrDefault(shape) + 1;
        if (category is not { } known)
            return;
        _categories.Add(known);
        _matches[(shape, known)] = _matches.GetValueOrDefault((shape, known)) + 1;
    }

    /// <summary>Whether a value passes the checks of a category by chance.</summary>
    public bool IsChance(ReadOnlySpan<byte> value, int category)
    {
        var shape = ShapeOf(value);
        if (!_codes.TryGetValue(shape, out var codes))
            return _all >= ManyCodes && !_categories.Contains(category);
        var matches = _matches.GetValueOrDefault((shape, category));
        return matches < Majority * codes && codes - matches >= FewestOthers;
    }

    private static int ShapeOf(ReadOnlySpan<byte> value) => (2 * value.Length) + (Groups.AllDigits(value) ? 1 : 0);
}
