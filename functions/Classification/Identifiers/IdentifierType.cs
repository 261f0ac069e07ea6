using Baygate.Classification.Categories;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// One kind of identifier. The scanner cuts a text into runs of ASCII letters and digits with at least one digit, and offers each
/// run to the types that may begin with one of its length.
/// </summary>
/// <param name="categoryId">Id of the category it belongs to.</param>
/// <param name="tier">How sure a match is.</param>
/// <param name="id">Name of the type, where it is not the category's.</param>
/// <param name="rule">Id of the rule it is in findings, where that is not its name.</param>
internal abstract class IdentifierType(string categoryId, Tier tier, string? id = null, string? rule = null)
{
    /// <summary>Name of the type.</summary>
    public string Id { get; } = id ?? categoryId;

    /// <summary>Bit of the rule it is, in <see cref="RuleCatalogue"/>.</summary>
    public UInt128 Rule { get; } = RuleCatalogue.Bit(rule ?? id ?? categoryId);

    /// <summary>Index of the category it belongs to.</summary>
    public int Category { get; } = CategoryCatalogue.IndexOf(categoryId);

    /// <summary>How sure a match is.</summary>
    public Tier Tier { get; } = tier;

    /// <summary>Whether other numbers pass its checks by chance, so that it does not count where a header or label names such numbers.</summary>
    public virtual bool CanBeChance => false;

    /// <summary>Lengths of the runs it may begin with.</summary>
    public abstract ReadOnlySpan<int> RunLengths { get; }

    /// <summary>Whether such a run may begin with this character; asked once of each, so that most runs are offered to few types.</summary>
    public virtual bool CanBeginWith(byte character) => true;

    /// <summary>Whether a run of digits may have these two at a place; asked once of each, as <see cref="CanBeginWith"/> is.</summary>
    /// <param name="place">0 for the first two, 2 for the two behind them.</param>
    /// <param name="pair">The number they make.</param>
    public virtual bool CanHavePair(int place, int pair) => true;

    /// <summary>The runs it may begin with, and what may stand around them; what they exclude is never found in lines and tables.</summary>
    public virtual IEnumerable<RunForm> Forms => RunLengths.ToArray().Select(length => new RunForm(length));

    /// <summary>A cheap look at a run of one of the forms, in text that is not normalised, and goes on before and behind the line.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="start">First byte of the run.</param>
    /// <param name="length">Length of the run.</param>
    /// <returns>False only if there is none, however the text is normalised.</returns>
    public virtual bool IsPlausible(ReadOnlySpan<byte> text, int start, int length) => true;

    /// <summary>Reads an identifier that begins with a run.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="start">First byte of the run.</param>
    /// <param name="match">Receives start, end and value.</param>
    public abstract bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match);

    /// <summary>The value with all but a few characters starred.</summary>
    public abstract string Mask(ReadOnlySpan<byte> value);

    /// <summary>The holder's birth date, if the value tells it.</summary>
    public virtual DateOnly? BirthDate(ReadOnlySpan<byte> value) => null;
}
