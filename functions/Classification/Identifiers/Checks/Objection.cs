using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers.Checks;

/// <summary>What a verification has against a value that has the form of its type.</summary>
/// <param name="Result">What remains of it.</param>
/// <param name="Reason">Why, in one sentence that never quotes the value.</param>
/// <param name="Tier">The tier that remains, where it is not the type's.</param>
internal sealed record Objection(IdentifierResult Result, string Reason, Tier? Tier = null)
{
    public static readonly Objection CheckDigit = new(IdentifierResult.Invalid, "The check digit does not fit.");

    public static readonly Objection Date = new(IdentifierResult.Invalid, "The birth date does not exist or is not between 1900 and today.");

    public static readonly Objection Division = new(IdentifierResult.Invalid, "It does not begin with an administrative division.");

    public static readonly Objection NotAllocated = new(IdentifierResult.Invalid, "The range is not allocated.");

    public static readonly Objection Repeated = new(IdentifierResult.Invalid, "All digits are equal.");

    public static readonly Objection Country = new(IdentifierResult.Invalid, "There is no such country.");

    public static readonly Objection Range = new(IdentifierResult.Invalid, "A part lies outside its range.");

    public static readonly Objection Length = new(IdentifierResult.Invalid, "A part is longer than it may be.");

    public static readonly Objection Form = new(IdentifierResult.Invalid, "It does not have the form of this type.");

    public static readonly Objection Word = new(IdentifierResult.Ambiguous, "It may be a word: a label must say what it is.");

    public static readonly Objection Issuer = new(
        IdentifierResult.Valid, "The check digit fits; the issuer's range is not a known one.", Results.Tier.B);

    public static readonly Objection OptionalCheckDigit = new(
        IdentifierResult.Ambiguous, "The check digit does not fit; outside China and North America there need not be one.");

    /// <summary>This objection, unless the condition holds.</summary>
    public Objection? Unless(bool holds) => holds ? null : this;
}
