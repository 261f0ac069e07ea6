using System.Text;
using Baygate.Classification.Candidates;
using Baygate.Classification.Text;

namespace Baygate.Classification.Tests.Candidates;

public class ChangingCharactersTests
{
    [Fact]
    public void In_AnyCharacterThatMakesAWord_IsNamedAtAnyPlace()
    {
        var words = 0;
        for (var character = 0x80; character <= 0xFFFF; character++)
        {
            if (!Rune.TryCreate(character, out var rune))
                continue;
            var text = Encoding.UTF8.GetBytes(new string('a', 64 + (character % 64)) + rune + new string('a', 128));
            var at = 64 + (character % 64);
            if (!Normaliser.MakesWordAt(text, at))
                continue;
            words++;
            (ChangingCharacters.In(ref text[64]) >> (at - 64) & 1).ShouldBe(1UL, $"U+{character:X4}");
        }

        words.ShouldBeGreaterThan(0);
    }

    [Theory, InlineData("“"), InlineData("”"), InlineData("，"), InlineData("。"), InlineData("（"), InlineData("的"), InlineData("é")]
    public void In_UsualCharacter_IsNotNamed(string character)
    {
        var text = Encoding.UTF8.GetBytes(new string('a', 20) + character + new string('a', 64));

        ChangingCharacters.In(ref text[0]).ShouldBe(0UL);
    }
}
