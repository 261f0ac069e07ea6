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

                register.Count().Persons.ShouldBe(PersonSet.Create(records.Select(record => record.Item1)));
                register.Count().SensitivePersons.ShouldBe(
                    PersonSet.Create(records.Where(record => (record.Item2 & Sensitive) != 0).Select(record => record.Item1)));
                register.Count().ByCategory[0].ShouldBe(
                    records.Where(record => (record.Item2 & 1) != 0).Select(record => record.Item1).Distinct().Count());
            },
            iter: 50);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(Sensitive, 1)]
    public void Add_BeyondCapacity_SaturatesButStillCountsTheSensitive(ulong maskOfLast, int sensitive)
    {
        var register = new PersonRegister(Sensitive);
        for (var hash = 1UL; hash <= PersonSet.Capacity; hash++)
            register.Add(hash * 0x9E3779B97F4A7C15, 1);

        register.Add(ulong.MaxValue, maskOfLast);

        var census = register.Count();
        census.Persons.Saturated.ShouldBeTrue();
        (census.SensitivePersons.Saturated, census.SensitivePersons.Count).ShouldBe((false, sensitive));
    }

    [Fact]
    public void Count_PersonKnownThroughAnother_CountsOnceInAnyOrder() =>
        Gen.ULong[1, ulong.MaxValue - 1].Array[3].Where(hashes => hashes.Distinct().Count() == 3).Sample(hashes =>
        {
            var (telephone, passport, number) = (hashes[0], hashes[1], hashes[2]);
            var register = new PersonRegister(Sensitive);
            register.Add(telephone, 1);
            register.Add(passport, Sensitive);
            register.Add(number, 1);
            register.Links.Learn(telephone, passport);
            register.Links.Learn(passport, number);

            var census = register.Count();

            census.Persons.ShouldBe(PersonSet.Create([number]));
            census.SensitivePersons.ShouldBe(PersonSet.Create([number]));
        });

    [Fact]
    public void Add_SensitivePersonsBeyondCapacity_SaturateTheirSetToo()
    {
        var register = new PersonRegister(Sensitive);
        for (var hash = 1UL; hash <= PersonSet.Capacity + 1; hash++)
            register.Add(hash * 0x9E3779B97F4A7C15, Sensitive);

        register.Count().SensitivePersons.Saturated.ShouldBeTrue();
    }

    [Fact]
    public void Add_KnownPersonAtCapacity_DoesNotSaturate()
    {
        var register = new PersonRegister(Sensitive);
        for (var hash = 1UL; hash <= PersonSet.Capacity; hash++)
            register.Add(hash * 0x9E3779B97F4A7C15, 1);

        register.Add(0x9E3779B97F4A7C15, Sensitive);

        register.Count().Persons.Saturated.ShouldBeFalse();
        register.Count().SensitivePersons.Count.ShouldBe(1);
    }
}
