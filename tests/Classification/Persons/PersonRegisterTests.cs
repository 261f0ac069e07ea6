using Baygate.Classification.Persons;
using CsCheck;

namespace Baygate.Classification.Tests.Persons;

public class PersonRegisterTests
{
    private const ulong Sensitive = 0b10;

    [Fact]
    public void Add_AnyRecords_KeepsTheUnionOfMasksByPerson() =>
        Gen.Select(Gen.ULong[1, 3000], Gen.ULong[1, 7]).Array[0, 4000].Sample(
            records =>
            {
                var register = new PersonRegister(Sensitive);
                foreach (var (hash, mask) in records)
                    register.Add(hash, mask);

                register.ToSet().ShouldBe(PersonSet.Create(records.Select(record => record.Item1)));
                register.ToSensitiveSet().ShouldBe(
                    PersonSet.Create(records.Where(record => (record.Item2 & Sensitive) != 0).Select(record => record.Item1)));
                register.CountByCategory()[0].ShouldBe(
                    records.Where(record => (record.Item2 & 1) != 0).Select(record => record.Item1).Distinct().Count());
            },
            iter: 50);

    [Theory]
    [InlineData(1, false)]
    [InlineData(Sensitive, true)]
    public void Add_BeyondCapacity_Saturates(ulong maskOfLast, bool sensitiveSaturated)
    {
        var register = new PersonRegister(Sensitive);
        for (var hash = 1UL; hash <= PersonSet.Capacity; hash++)
            register.Add(hash * 0x9E3779B97F4A7C15, 1);

        register.Add(2, maskOfLast);

        register.ToSet().Saturated.ShouldBeTrue();
        register.ToSensitiveSet().Saturated.ShouldBe(sensitiveSaturated);
    }

    [Fact]
    public void Add_KnownPersonAtCapacity_DoesNotSaturate()
    {
        var register = new PersonRegister(Sensitive);
        for (var hash = 1UL; hash <= PersonSet.Capacity; hash++)
            register.Add(hash * 0x9E3779B97F4A7C15, 1);

        register.Add(0x9E3779B97F4A7C15, Sensitive);

        register.ToSet().Saturated.ShouldBeFalse();
        register.ToSensitiveSet().Count.ShouldBe(1);
    }
}
