using Baygate.Classification.Persons;
using CsCheck;

namespace Baygate.Classification.Tests.Persons;

public class PersonSetTests
{
    private static readonly Gen<PersonSet> Sets =
        from hashes in Gen.ULong[0, 200].Array[0, 60]
        from saturated in Gen.Bool
        select PersonSet.Create(hashes, saturated);

    [Fact]
    public void Union_AnySets_IsCommutative() =>
        Gen.Select(Sets, Sets).Sample((left, right) => left.Union(right).Equals(right.Union(left)));

    [Fact]
    public void Union_AnySets_IsAssociative() =>
        Gen.Select(Sets, Sets, Sets).Sample((a, b, c) => a.Union(b).Union(c).Equals(a.Union(b.Union(c))));

    [Fact]
    public void Union_WithItselfOrNothing_IsTheSet() =>
        Sets.Sample(set => set.Union(set).Equals(set) && set.Union(PersonSet.Empty).Equals(set));

    [Fact]
    public void Union_AnySets_HoldsWhatEitherHolds() => Gen.Select(Sets, Sets).Sample((left, right) =>
        left.Union(right).Hashes.ToArray().SequenceEqual(left.Hashes.ToArray().Union(right.Hashes.ToArray()).Order()));

    [Fact]
    public void Except_AnySets_LeavesWhatTheOtherLacks() => Gen.Select(Sets, Sets).Sample((left, right) =>
        left.Except(right).Hashes.ToArray().SequenceEqual(left.Hashes.ToArray().Except(right.Hashes.ToArray())));

    [Fact]
    public void FromBytes_OfToBytes_IsTheSet() => Sets.Sample(set => PersonSet.FromBytes(set.ToBytes()).Equals(set));

    [Fact]
    public void ToBytes_TwoPersons_IsTheDocumentedForm() => PersonSet.Create([0x0102, 1], saturated: true).ToBytes()
        .ShouldBe([.. "BGPS"u8, 1, 1, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0]);

    [Fact]
    public void FromBytes_OneByteChanged_IsRefusedOrAnotherSet() => Gen.Select(Sets, Gen.Int[0, 489], Gen.Byte[1, 255]).Sample((set, at, change) =>
    {
        var bytes = set.ToBytes();
        bytes[at % bytes.Length] ^= change;
        try
        {
            return !PersonSet.FromBytes(bytes).Equals(set);
        }
        catch (InvalidDataException)
        {
            return true;
        }
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void FromBytes_WrongLength_Throws(int difference)
    {
        var bytes = PersonSet.Create([1, 2, 3]).ToBytes();
        Array.Resize(ref bytes, bytes.Length + difference);

        Should.Throw<InvalidDataException>(() => PersonSet.FromBytes(bytes));
    }

    [Fact]
    public void Union_BeyondCapacity_IsSaturatedAndKeepsTheSmallest()
    {
        var low = PersonSet.Create(Enumerable.Range(1, PersonSet.Capacity).Select(value => (ulong)value));

        var union = low.Union(PersonSet.Create([0, ulong.MaxValue]));

        union.Saturated.ShouldBeTrue();
        union.Count.ShouldBe(PersonSet.Capacity);
        union.Contains(0).ShouldBeTrue();
        union.Contains(PersonSet.Capacity).ShouldBeFalse();
    }

    [Fact]
    public void EffectiveCount_Saturated_IsTheCapacity() =>
        PersonSet.Create([7], saturated: true).EffectiveCount.ShouldBe(PersonSet.Capacity);
}
