using System.Text;
using Baygate.Classification.Words;
using CsCheck;

namespace Baygate.Classification.Tests.Words;

public class WordFinderTests
{
    private static readonly string[] Words = ["姓名", "先生", "Mr. Chan", "100号", "地址", "Road ", "Rua do", "wxid_a", "name:", "password=", "性别："];

    [Fact]
    public void Next_AnyWordAnywhere_IsNotPassedOver() =>
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(index => Words[index]), Gen.String[Gen.Char["ab ,。的"], 0, 40], Gen.String[Gen.Char["ab ,。的"], 0, 40]).Sample((word, before, behind) =>
        {
            var text = Encoding.UTF8.GetBytes($"{before} {word}{behind}");
            var start = Encoding.UTF8.GetByteCount(before) + 1;

            var place = WordFinder.Next(text, start);

            place.ShouldBeInRange(start, start + Encoding.UTF8.GetByteCount(word) - 1);
        });

    [Fact]
    public void Next_TextWithoutWords_ReachesItsEnd() =>
        Gen.String[Gen.Char["abc ,。的在了0123456789-"], 0, 200].Sample(text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);

            WordFinder.Next(bytes, 0).ShouldBe(bytes.Length);
        });
}
