using System.Diagnostics.CodeAnalysis;
using Baygate.Policy;

namespace Baygate.Cli.Deciding;

/// <summary>Facts as JSON in, decision out.</summary>
/// <param name="on">The day decided for, whatever the facts say; null: the day they say, else today.</param>
/// <param name="time">The clock for today.</param>
internal sealed class Decider(DateOnly? on, TimeProvider time)
{
    private readonly PolicyEngine _engine = new(Rulebook.Embedded);

    /// <summary>Decides, if the JSON is a facts object. Notes in it are named in a warning.</summary>
    public bool TryDecide(ReadOnlyMemory<byte> utf8Json, [NotNullWhen(true)] out Decision? decision, out IReadOnlyList<PolicyError> errors)
    {
        FactsReading reading = FactsReader.ReadWithNotes(utf8Json);
        (errors, decision) = (reading.Errors, reading.Facts is { } facts ? Decide(facts, reading.Notes) : null);
        return decision is not null;
    }

    private Decision Decide(Facts facts, IReadOnlyList<string> notes)
    {
        Decision decision = _engine.Decide(on is { } day ? facts with { DecisionDate = day } : facts.OnDate(time.GetUtcNow()));
        return notes.Count == 0 ? decision : decision with { Warnings = [.. decision.Warnings, .. notes.Select(NotLookedAt)] };
    }

    private static string NotLookedAt(string note) => $"facts.note: {note} is not a fact and was not looked at";
}
