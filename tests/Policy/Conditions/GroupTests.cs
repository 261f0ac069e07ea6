using Baygate.Policy.Conditions;

namespace Baygate.Policy.Tests.Conditions;

/// <summary>Kleene's three-valued logic, and which unknown facts a group blames.</summary>
public class GroupTests
{
    private static Sheet Sheet => new(new Facts { ContainsPi = true, StateSecret = false }, definitions: 0);

    private static Condition True => Flag("containsPi");

    private static Condition False => Flag("stateSecret");

    private static Condition Unknown => Flag("coreData");

    [Fact]
    public void Evaluate_All_IsTheWeakestMember()
    {
        new Group(true, []).Evaluate(Sheet).ShouldBe(Truth.True);
        new Group(true, [True, Unknown]).Evaluate(Sheet).ShouldBe(Truth.Unknown);
        new Group(true, [True, Unknown, False]).Evaluate(Sheet).ShouldBe(Truth.False);
    }

    [Fact]
    public void Evaluate_Any_IsTheStrongestMember()
    {
        new Group(false, []).Evaluate(Sheet).ShouldBe(Truth.False);
        new Group(false, [False, Unknown]).Evaluate(Sheet).ShouldBe(Truth.Unknown);
        new Group(false, [False, Unknown, True]).Evaluate(Sheet).ShouldBe(Truth.True);
    }

    [Fact]
    public void ToString_OfNoMembers_SaysWhetherItHolds() =>
        (new Group(true, []).ToString(), new Group(false, []).ToString()).ShouldBe(("always", "never"));

    [Fact]
    public void Evaluate_NotUnknown_IsUnknown() => new Negation(Unknown).Evaluate(Sheet).ShouldBe(Truth.Unknown);

    [Fact]
    public void Unknowns_SettledGroup_BlamesNothing() => new Group(true, [False, Unknown]).Unknowns(Sheet).ShouldBeEmpty();

    [Fact]
    public void Unknowns_OpenGroup_BlamesTheUnknownMember() => new Group(true, [True, Unknown]).Unknowns(Sheet).ShouldBe(["coreData"]);

    private static Comparison Flag(string key) => new(FactCatalog.Find(key)!, Operator.Equals, new Operand(new FactValue.Flag(true), null, null));
}
