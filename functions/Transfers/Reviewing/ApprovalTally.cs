using Baygate.Transfers.Deciding;

namespace Baygate.Transfers.Reviewing;

/// <summary>
/// Whether the people who agreed are the ones a decision asks for. Each person counts for one requirement only, whatever roles they
/// hold, and for the one where they are needed: a maximum matching of people to requirements.
/// </summary>
public sealed class ApprovalTally
{
    private readonly List<string> _places;
    private readonly List<ApprovalStatement> _people;
    private readonly int[] _placeOf;

    private ApprovalTally(IEnumerable<RequiredApproval> required, IEnumerable<ApprovalStatement> statements)
    {
        _places = [.. required.SelectMany(approval => Enumerable.Repeat(approval.Role, approval.Count))];
        _people = [.. statements.Where(statement => statement.Approved).DistinctBy(statement => statement.Person, StringComparer.Ordinal)];
        _placeOf = new int[_people.Count];
        Array.Fill(_placeOf, -1);

        var open = new List<string>();
        for (var place = 0; place < _places.Count; place++)
        {
            if (!TryFill(place, new bool[_people.Count])) open.Add(_places[place]);
        }

        Awaited = [.. open.CountBy(role => role, StringComparer.Ordinal).Select(role => new RequiredApproval(role.Key, role.Value))];
    }

    /// <summary>Whether everybody who must agree has agreed. True when nobody must.</summary>
    public bool IsSatisfied => Awaited.Count == 0;

    /// <summary>
    /// What is still awaited, each role once, in the decision's order. Where a person could stand for either of two requirements, the
    /// earlier one counts as met.
    /// </summary>
    public IReadOnlyList<RequiredApproval> Awaited { get; }

    /// <summary>Matches the people who agreed to what is required.</summary>
    /// <param name="required">Who must agree, as the signed decision says.</param>
    /// <param name="statements">What people said of that very decision; who said no does not count.</param>
    /// <returns>The tally.</returns>
    public static ApprovalTally Of(IEnumerable<RequiredApproval> required, IEnumerable<ApprovalStatement> statements) =>
        new(required, statements);

    /// <summary>Finds a person for a place, moving people who could stand elsewhere (Kuhn's augmenting path).</summary>
    private bool TryFill(int place, bool[] asked)
    {
        for (var person = 0; person < _people.Count; person++)
        {
            if (asked[person] || !_people[person].Roles.Contains(_places[place])) continue;
            asked[person] = true;
            if (_placeOf[person] >= 0 && !TryFill(_placeOf[person], asked)) continue;
            _placeOf[person] = place;
            return true;
        }

        return false;
    }
}
