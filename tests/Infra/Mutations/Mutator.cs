using System.Text.RegularExpressions;
using Baygate.Infra.Tests.Compiler;

namespace Baygate.Infra.Tests.Mutations;

/// <summary>
/// Drops from a template, one at a time: every line that gives a property a value, every element of a list that stands on a line, and every
/// resource, module, property or element that goes over several lines. Comments, descriptions, parameters, types and outputs stay.
/// </summary>
internal static partial class Mutator
{
    /// <summary>Every mutation of a template.</summary>
    public static IEnumerable<Mutation> Of(string template)
    {
        var lines = InfraFolder.Read(template).Split('\n');
        var isInside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (TopLevel().IsMatch(line)) isInside = Deploys().IsMatch(line);
            if (!isInside || !IsCandidate(line)) continue;
            var last = Last(lines, i);
            if (last < i) continue;
            yield return new Mutation(template, i + 1, last + 1, line.Trim(), string.Join('\n', [.. lines[..i], .. lines[(last + 1)..]]));
        }
    }

    private static bool IsCandidate(string line) => Property().IsMatch(line) || Element().IsMatch(line) || Deploys().IsMatch(line);

    // Where the brackets that this line opens are closed again; before it, where it closes more than it opens.
    private static int Last(string[] lines, int first)
    {
        var depth = 0;
        for (var i = first; i < lines.Length; i++)
        {
            foreach (var character in Quoted().Replace(lines[i], ""))
            {
                depth += character switch { '{' or '[' or '(' => 1, '}' or ']' or ')' => -1, _ => 0 };
                if (depth < 0) return first - 1;
            }

            var goesOn = i + 1 < lines.Length && Continuation().IsMatch(lines[i + 1]);
            if (depth == 0 && !goesOn) return i;
        }

        return first - 1;
    }

    [GeneratedRegex(@"^[a-z@/]")]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"^\s*(resource|module)\s(?!.*\bexisting\b)")]
    private static partial Regex Deploys();

    [GeneratedRegex(@"^\s+('[^']+'|[A-Za-z_]\w*): \S")]
    private static partial Regex Property();

    [GeneratedRegex(@"^\s+[{'\[].*$")]
    private static partial Regex Element();

    [GeneratedRegex(@"^\s+[?:&|] ")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"'(?:[^'\\]|\\.)*'|//.*$")]
    private static partial Regex Quoted();
}
