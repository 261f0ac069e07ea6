using Baygate.Cli.Uploads;
using CsCheck;

namespace Baygate.Cli.Tests.Uploads;

public sealed class BlockPlanTests
{
    [Fact]
    public void Plan_AnyLength_CoversEveryByteOnce() => Gen.Long[0, BlockPlan.MaxLength].Sample(length =>
    {
        BlockPlan plan = new(length);

        plan.Count.ShouldBeInRange(0, 50_000);
        for (int index = 0; index < plan.Count - 1; index++) plan.LengthOf(index).ShouldBe(BlockPlan.BlockLength);
        if (plan.Count > 0) (BlockPlan.Offset(plan.Count - 1) + plan.LengthOf(plan.Count - 1)).ShouldBe(length);
        else length.ShouldBe(0);
    }, iter: 200);

    [Fact]
    public void Id_AnyPlaceAndContent_TellsThePlace() => Gen.Select(Gen.Int[0, 49_999], Gen.Byte.Array[0, 100]).Sample((place, content) =>
        BlockPlan.TryReadIndex(BlockPlan.Id(place, content), out int read) && read == place);

    [Fact]
    public void Id_SamePlaceAndContent_IsTheSame() => BlockPlan.Id(3, [1, 2]).ShouldBe(BlockPlan.Id(3, [1, 2]));

    [Fact]
    public void Id_OtherContent_IsAnother() => BlockPlan.Id(3, [1, 2]).ShouldNotBe(BlockPlan.Id(3, [1, 3]));

    [Fact]
    public void Id_OfEveryPlace_HasTheSameLength() => BlockPlan.Id(0, []).Length.ShouldBe(BlockPlan.Id(49_999, [1]).Length);

    [Fact]
    public void TryReadIndex_AnyOtherText_IsRefused() => Gen.String[0, 21].Sample(text => !BlockPlan.TryReadIndex(text, out _));
}
