using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Baygate.Policy.Conditions;

namespace Baygate.Policy.Rules;

/// <summary>Builds a rulebook from its data files and reports everything that is wrong with them.</summary>
internal sealed class RulebookReader
{
    public const string IndexName = "rulebook.json";

    private readonly List<PolicyError> _errors = [];
    private readonly List<Table> _tables = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly ConditionReader _conditions;
    private readonly EffectReader _effects;
    private readonly PrecedenceCheck _precedence;

    private RulebookReader()
    {
        _conditions = new ConditionReader(_errors);
        _effects = new EffectReader(_conditions, _errors);
        _precedence = new PrecedenceCheck(_errors);
    }

    /// <param name="files">Content of the data files by name.</param>
    public static RulebookReading Read(IReadOnlyDictionary<string, byte[]> files)
    {
        var reader = new RulebookReader();
        Rulebook? rulebook = reader.Build(files);
        return reader._errors.Count == 0 ? new RulebookReading(rulebook, []) : new RulebookReading(null, reader._errors);
    }

    private Rulebook? Build(IReadOnlyDictionary<string, byte[]> files)
    {
        if (Parse(files, IndexName, PolicyJson.Shapes.IndexFile) is not { } index) return null;
        foreach (IndexFile.Definition definition in index.Definitions) _conditions.Define(definition.Name, definition.When);
        foreach (string name in index.Tables) AddTable(files, name);
        foreach (Regime regime in Enum.GetValues<Regime>()) CheckChoice(Stage.Route, regime, [.. Rows(Stage.Route, regime)]);
        foreach (Rule rule in _tables.SelectMany(table => table.Rules).Where(rule => rule.Row.Also.Any(_ids.Contains)))
            Report("rulebook.duplicateId", rule.Id, "A row that it covers is a rule of its own.");
        CheckChoice(Stage.Regime, null, [.. Rows(Stage.Regime, null)]);
        return new Rulebook($"{index.Version}+{Digest(files)}", index.AsOf, _conditions.Definitions, _tables);
    }

    private void AddTable(IReadOnlyDictionary<string, byte[]> files, string name)
    {
        if (Parse(files, name, PolicyJson.Shapes.TableFile) is not { } file) return;
        Rule[] rules = [.. file.Rules.Select(row => ReadRule(row, file.Stage)).OfType<Rule>()];
        _tables.Add(new Table(file.Title, file.Stage, file.Regimes, rules, file.Always));
        _precedence.Check(name, file, rules);
    }

    private Rule? ReadRule(RuleRow row, Stage stage)
    {
        if (!_ids.Add(row.Id)) Report("rulebook.duplicateId", row.Id, "Two rules have this id.");
        if (row.Citations.Count == 0 || row.Citations.Any(source => string.IsNullOrWhiteSpace(source.Instrument) || string.IsNullOrWhiteSpace(source.Article)))
            Report("rulebook.missingCitation", row.Id, "A rule names instrument and article.");
        if (string.IsNullOrWhiteSpace(row.Title.En) || string.IsNullOrWhiteSpace(row.Title.ZhHans))
            Report("rulebook.missingTitle", row.Id, "A rule has an English and a Chinese title.");
        if (row.ValidUntil < row.ValidFrom) Report("rulebook.validity", row.Id, "It ends before it begins.");

        Condition? when = _conditions.Read(row.Id, row.When);
        Effect? effect = _effects.Read(row, stage);
        return when is null || effect is null ? null : new Rule(row, stage, when, effect);
    }

    /// <summary>Rows that choose must not run out: the last applies always and on every day. And each must be reached by some facts.</summary>
    private void CheckChoice(Stage stage, Regime? regime, Rule[] rows)
    {
        string subject = $"{stage} {regime}".TrimEnd();
        int first = Array.FindIndex(rows, rule => rule.Text == Group.Always && rule.Row is { ValidFrom: null, ValidUntil: null });
        if (first < 0) Report("rulebook.open", subject, "No last row decides what the others leave open.");
        for (int i = 1; i < rows.Length; i++)
        {
            if (rows[..i].FirstOrDefault(earlier => Coverage.Covers(earlier, rows[i])) is { } shadow)
                Report("rulebook.unreachable", rows[i].Id, $"Whenever it applies, {shadow.Id} applies before it.");
        }
    }

    private IEnumerable<Rule> Rows(Stage stage, Regime? regime) =>
        _tables.Where(table => table.Stage == stage && (regime is null || table.Regimes.Contains(regime.Value))).SelectMany(table => table.Rules);

    private T? Parse<T>(IReadOnlyDictionary<string, byte[]> files, string name, JsonTypeInfo<T> shape)
        where T : class
    {
        if (!files.TryGetValue(name, out byte[]? bytes))
        {
            Report("rulebook.missingFile", name, "The file is missing.");
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(bytes, shape);
        }
        catch (JsonException e)
        {
            Report("rulebook.json", name, $"{e.Path}, line {e.LineNumber + 1}: {e.Message}");
            return null;
        }
    }

    private static string Digest(IReadOnlyDictionary<string, byte[]> files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string _, byte[] content) in files.OrderBy(file => file.Key, StringComparer.Ordinal)) hash.AppendData(SHA256.HashData(content));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private void Report(string code, string subject, string message) => _errors.Add(new PolicyError(code, subject, message));
}
