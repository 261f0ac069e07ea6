using System.Globalization;

namespace Baygate.Policy.Conditions;

/// <summary>A known fact, as conditions compare it. Unknown is null, not a value.</summary>
internal abstract record FactValue
{
    /// <summary>A claim that is not made: known, and equal to nothing.</summary>
    public static FactValue None { get; } = new NoClaim();

    public abstract bool IsEmpty { get; }

    public sealed record Flag(bool Value) : FactValue
    {
        public override bool IsEmpty => false;

        public override string ToString() => Value ? "true" : "false";
    }

    public sealed record Text(string Value) : FactValue
    {
        public override bool IsEmpty => string.IsNullOrWhiteSpace(Value);

        public override string ToString() => Value;
    }

    public sealed record Number(long Value) : FactValue
    {
        public override bool IsEmpty => false;

        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    public sealed record Day(DateOnly Value) : FactValue
    {
        public override bool IsEmpty => false;

        public override string ToString() => Value.ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>An instant, in the offset it was given in.</summary>
    public sealed record Moment(DateTimeOffset Value) : FactValue
    {
        public override bool IsEmpty => false;

        public Moment After(int hours) => new(Value.AddHours(hours));

        public override string ToString() => Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    public sealed record Items(IReadOnlyList<string> Value) : FactValue
    {
        public override bool IsEmpty => Value.All(string.IsNullOrWhiteSpace);

        public int DistinctCount => Value.Where(item => !string.IsNullOrWhiteSpace(item)).Distinct(StringComparer.Ordinal).Count();

        public override string ToString() => string.Join(' ', Value);
    }

    private sealed record NoClaim : FactValue
    {
        public override bool IsEmpty => true;

        public override string ToString() => "none";
    }
}
