namespace Baygate.Policy.Conditions;

/// <summary>The grade that decides who approves (T16e): the one classification gave, else what the categories say at the least.</summary>
internal static class Protection
{
    public static Grade? GradeOf(Facts facts) => facts.Grade ?? Consistency.ContainsSpi(facts) switch
    {
        true => Consistency.SpiCategories(facts)?.Any(category => category is SpiCategory.Biometric or SpiCategory.Minor) == true ? Grade.P4 : Grade.P3,
        false => Consistency.ContainsPi(facts) switch { true => Grade.P2, false => Grade.P1, null => null },
        null => null,
    };
}
