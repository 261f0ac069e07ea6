using System.Text.RegularExpressions;
using Baygate.Infra.Tests.Rules;

namespace Baygate.Infra.Tests.Mutations;

/// <summary>Lines whose loss takes no protection away, each with the reason: harmless.json.</summary>
/// <param name="Line">What the line looks like, a regular expression.</param>
/// <param name="Why">Why nothing is lost with it.</param>
internal sealed record Harmless(string Line, string Why)
{
    /// <summary>Every row.</summary>
    public static IReadOnlyList<Harmless> All { get; } = DataFile.Read<IReadOnlyList<Harmless>>("harmless.json");

    /// <summary>Whether a mutation is such a line.</summary>
    public bool Covers(Mutation mutation) => Regex.IsMatch($"{mutation.Template}: {mutation.Dropped}", Line, RegexOptions.None, TimeSpan.FromSeconds(1));
}
