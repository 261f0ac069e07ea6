using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Baygate.Policy.Conditions;

namespace Baygate.Policy.Evaluation;

/// <summary>The facts one rule saw, by key in ordinal order: two arrays instead of a table, since a decision holds a hundred of them.</summary>
internal sealed class SeenFacts : IReadOnlyDictionary<string, string?>
{
    private readonly IReadOnlyList<Fact> _facts;
    private readonly string?[] _values;

    /// <param name="facts">The rule's facts, in the order of their keys.</param>
    /// <param name="sheet">Their values.</param>
    public SeenFacts(IReadOnlyList<Fact> facts, Sheet sheet)
    {
        _facts = facts;
        _values = new string?[facts.Count];
        for (int i = 0; i < _values.Length; i++) _values[i] = sheet.TextOf(facts[i]);
    }

    public int Count => _values.Length;

    public IEnumerable<string> Keys => _facts.Select(fact => fact.Key);

    public IEnumerable<string?> Values => _values;

    public string? this[string key] => TryGetValue(key, out string? value) ? value : throw new KeyNotFoundException();

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string? value)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (_facts[i].Key != key) continue;
            value = _values[i];
            return true;
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator()
    {
        for (int i = 0; i < _values.Length; i++) yield return new KeyValuePair<string, string?>(_facts[i].Key, _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
