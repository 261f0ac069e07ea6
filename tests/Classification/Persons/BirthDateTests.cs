using System.Text;
using Baygate.Classification.Persons;

namespace Baygate.Classification.Tests.Persons;

public class BirthDateTests
{
    [Theory]
    [InlineData("2012-11-24")]
    [InlineData("2012/11/24")]
    [InlineData("20121124")]
    [InlineData("2012年11月24日")]
    [InlineData("24/11/2012")]
    [InlineData("24.11.2012")]
    [InlineData("2012-11-24 08:30:00")]
    [InlineData("2012-11")]
    [InlineData("201211")]
    [InlineData("2012")]
    [InlineData("13")]
    [InlineData("13岁")]
    [InlineData("0")]
    public void IsUnder14_OfAMinor_IsTrue(string value) => IsUnder14(value).ShouldBeTrue();

    [Theory]
    [InlineData("2012-11-23")]
    [InlineData("20121123")]
    [InlineData("23/11/2012")]
    [InlineData("2012-10")]
    [InlineData("2011")]
    [InlineData("14")]
    [InlineData("2027-01-01")]
    [InlineData("2020-13-40")]
    [InlineData("99999999999999999999")]
    [InlineData("unknown")]
    [InlineData("")]
    public void IsUnder14_OfAnyoneElse_IsFalse(string value) => IsUnder14(value).ShouldBeFalse();

    private static bool IsUnder14(string value) => BirthDate.IsUnder14(Encoding.UTF8.GetBytes(value), Sample.Today);
}
