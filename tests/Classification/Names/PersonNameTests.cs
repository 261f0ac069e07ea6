using System.Text;
using Baygate.Classification.Names;

namespace Baygate.Classification.Tests.Names;

/// <summary>Names as whole values of a column.</summary>
public class PersonNameTests
{
    [Theory]
    [InlineData("张三")]
    [InlineData("王小明")]
    [InlineData("歐陽詠詩")]
    [InlineData("诸葛明")]
    [InlineData("CHAN Tai Man")]
    [InlineData("Ieong Sio Ieng")]
    [InlineData("Cheong, Weng Kei")]
    [InlineData("Maria da Silva")]
    [InlineData("José dos Santos Sequeira")]
    [InlineData("Li Na")]
    [InlineData("John Smith")]
    public void IsWhole_Name_IsOne(string value) => PersonName.IsWhole(Encoding.UTF8.GetBytes(value), isSure: false).ShouldBeTrue();

    [Theory]
    [InlineData("苹果")]
    [InlineData("牛奶")]
    [InlineData("深圳湾公园")]
    [InlineData("广州")]
    [InlineData("金融街")]
    [InlineData("华润万家超市")]
    [InlineData("老王面馆")]
    [InlineData("高级工程师")]
    [InlineData("Wireless Mouse")]
    [InlineData("Hong Kong")]
    [InlineData("Lam Soon Limited")]
    [InlineData("Macau Tower")]
    [InlineData("Ann")]
    [InlineData("A")]
    [InlineData("")]
    public void IsWhole_OtherValue_IsNone(string value) => PersonName.IsWhole(Encoding.UTF8.GetBytes(value), isSure: false).ShouldBeFalse();

    [Theory]
    [InlineData("Ann")]
    [InlineData("Chan")]
    public void IsWhole_SingleKnownWordWhereNamesAreSure_IsOne(string value) =>
        PersonName.IsWhole(Encoding.UTF8.GetBytes(value), isSure: true).ShouldBeTrue();
}
