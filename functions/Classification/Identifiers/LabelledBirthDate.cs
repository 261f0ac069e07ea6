using System.Globalization;
using System.Text;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>A date behind a label of birth dates. Its value is the date, year first, however it is written.</summary>
internal sealed class LabelledBirthDate(DateOnly today) : IdentifierType("date_of_birth", Tier.C, "birth_date")
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [];

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        if (WrittenDate.Read(text, start, out var end) is not { } date || date < Earliest || date > today || Groups.IsLetterOrDigit(text, end))
            return false;
        match.Type = this;
        match.Start = start;
        match.End = end;
        match.ValueLength = Encoding.ASCII.GetBytes(date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), match.Room);
        return true;
    }

    /// <inheritdoc/>
    public override DateOnly? BirthDate(ReadOnlySpan<byte> value) => ResidentNumber.DateOf(value);

    /// <summary>The century stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 2, 0);
}
