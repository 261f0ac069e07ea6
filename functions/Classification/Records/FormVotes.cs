namespace Baygate.Classification.Records;

/// <summary>How many values of a column have a form, and whether that is more than chance.</summary>
/// <param name="chance">What part of other columns' values has it too.</param>
/// <param name="repeats">Whether few values stand in many cells.</param>
/// <param name="isChecked">Whether values of the form have parts that were checked, so that they may all begin alike, as numbers of one province do.</param>
internal sealed class FormVotes(double chance, bool repeats, bool isChecked = false)
{
    private const double Majority = 0.6;
    private const double MostMisses = 0.05;
    private const double Even = 0.9;
    private const int FewestBeginnings = 3;
    private const int FewestValues = 5;
    private const int FewestDifferent = 20;

    // One column of other codes in a hundred thousand fits by chance.
    private static readonly double Proof = Math.Log(100_000);

    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);
    private string _last = "";
    private int _fits;
    private int _misses;
    private int _rises;
    private int _falls;

    /// <summary>Takes a value that has the form.</summary>
    public void Add(string value)
    {
        _fits++;
        _values.Add(value);
        _beginnings.Add(value[..2]);
        var order = string.CompareOrdinal(value, _last);
        _rises += order > 0 ? 1 : 0;
        _falls += order < 0 ? 1 : 0;
        _last = value;
    }

    /// <summary>Takes a value that is near the form and has it not.</summary>
    public void Miss() => _misses++;

    /// <summary>Whether it is the form of the column's values.</summary>
    /// <param name="values">Values of the column that are not empty.</param>
    public bool IsMajority(int values) =>
        _fits >= Majority * values
        && _values.Count >= FewestValues
        && (repeats || FewestDifferent * _values.Count >= _fits);

    /// <summary>Whether codes of things are not what has the form: nearly all have it, they are too many for chance, and in no order.</summary>
    /// <param name="values">Values of the column that are not empty.</param>
    public bool IsProven(int values) =>
        IsMajority(values)
        && _misses <= MostMisses * _fits
        && (_fits * -Math.Log(chance)) - (_misses == 0 ? 0 : _misses * Math.Log(Math.E * (_fits + _misses) / _misses)) >= Proof
        && (isChecked || _beginnings.Count >= FewestBeginnings)
        && Math.Max(_rises, _falls) <= Even * (_rises + _falls);
}
