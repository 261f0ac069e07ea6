using Baygate.Transfers.People;
using CsCheck;

namespace Baygate.Transfers.Tests.People;

public sealed class PersonTests
{
    [Fact]
    public void IsWritten_WhatToStringWrites_IsTrue() => Gen.Select(Gen.Guid, Gen.Guid).Where((one, other) => one != default && other != default).Sample((tenant, id) =>
    {
        Person.TryCreate(tenant.ToString("D").ToUpperInvariant(), id.ToString("D"), out var person).ShouldBeTrue();
        Person.IsWritten(person!.ToString()).ShouldBeTrue();
    });

    [Fact]
    public void IsWritten_AnyOtherText_IsFalse() => Gen.String.Sample(text => Person.IsWritten(text).ShouldBeFalse());

    [Theory]
    [InlineData("{00000000-0000-4000-8000-000000000001}")]
    [InlineData("00000000000040008000000000000001")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData(null)]
    public void TryCreate_NotAUuidInItsUsualForm_IsFalse(string? id) =>
        Person.TryCreate(TestPerson.TenantId, id, out _).ShouldBeFalse();
}
