using System.Text.Json;

namespace Baygate.Policy.Rules;

/// <summary><c>rulebook.json</c>: version, state of the law, order of the tables, named conditions.</summary>
/// <param name="Version">Version of the rulebook.</param>
/// <param name="AsOf">Day up to which published rules are included.</param>
/// <param name="Tables">Names of the table files, in order.</param>
/// <param name="Definitions">Named conditions; each may use those before it.</param>
internal sealed record IndexFile(string Version, DateOnly AsOf, IReadOnlyList<string> Tables, IReadOnlyList<IndexFile.Definition> Definitions)
{
    internal sealed record Definition(string Name, JsonElement When);
}
