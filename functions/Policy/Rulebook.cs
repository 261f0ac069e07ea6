using System.Reflection;
using Baygate.Policy.Rules;

namespace Baygate.Policy;

/// <summary>The law as data: every rule with its citation, in the order in which rules are looked at. Immutable.</summary>
public sealed class Rulebook
{
    private const string ResourcePrefix = "rulebook/";

    private static readonly Lazy<Rulebook> LazyEmbedded = new(LoadEmbedded);

    private static readonly char[] Separators = [' ', '(', ')'];

    private readonly Dictionary<(Stage Stage, Regime Regime), Rule[]> _rules = [];
    private readonly Dictionary<Regime, Rule[]> _always;

    internal Rulebook(string version, DateOnly asOf, IReadOnlyDictionary<string, string> definitions, IReadOnlyList<Table> tables)
    {
        Definitions = definitions;
        Version = version;
        AsOf = asOf;
        Tables = tables;
        _always = Enum.GetValues<Regime>().ToDictionary(
            regime => regime, regime => (Rule[])[.. Of(Stage.Terms, regime).Where(table => table.Always).SelectMany(table => table.Rules)]);
        foreach (Stage stage in Enum.GetValues<Stage>())
        {
            foreach (Regime regime in Enum.GetValues<Regime>())
                _rules[(stage, regime)] = [.. Of(stage, regime).SelectMany(table => table.Rules)];
        }
    }

    /// <summary>The rulebook this assembly carries.</summary>
    /// <exception cref="InvalidOperationException">It has errors; the message names them.</exception>
    public static Rulebook Embedded => LazyEmbedded.Value;

    /// <summary>Version, then <c>+</c> and the first 12 hexadecimal digits of the SHA-256 over its data files.</summary>
    public string Version { get; }

    /// <summary>Day up to which published rules are included.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The conditions that rules share, by name, in words.</summary>
    public IReadOnlyDictionary<string, string> Definitions { get; }

    /// <summary>Every rule, in the order in which rules are looked at.</summary>
    public IEnumerable<RuleDescription> Rules => Tables.SelectMany(table => table.Rules.Select(rule => rule.Describe(table)));

    internal IReadOnlyList<Table> Tables { get; }

    private IEnumerable<Table> Of(Stage stage, Regime regime) => Tables.Where(table => table.Stage == stage && table.Regimes.Contains(regime));

    /// <summary>The names of shared conditions that a condition in words uses, directly or through others, in the order of definition.</summary>
    public IEnumerable<string> NamesIn(string condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([condition]);
        while (open.TryPop(out string? text))
        {
            foreach (string word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            {
                if (Definitions.TryGetValue(word, out string? meaning) && used.Add(word)) open.Push(meaning);
            }
        }

        return Definitions.Keys.Where(used.Contains);
    }

    internal IReadOnlyList<Rule> For(Stage stage, Regime regime) => _rules[(stage, regime)];

    /// <summary>The terms that go with every outcome, a denial included.</summary>
    internal IReadOnlyList<Rule> Always(Regime regime) => _always[regime];

    internal static IReadOnlyDictionary<string, byte[]> EmbeddedFiles()
    {
        Assembly assembly = typeof(Rulebook).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .ToDictionary(name => name[ResourcePrefix.Length..], name => Bytes(assembly, name), StringComparer.Ordinal);
    }

    private static Rulebook LoadEmbedded()
    {
        RulebookReading reading = RulebookReader.Read(EmbeddedFiles());
        return reading.Rulebook ?? throw new InvalidOperationException(string.Join('\n', reading.Errors));
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
