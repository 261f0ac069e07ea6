using Baygate.Policy.Conditions;
using Baygate.Policy.Rules;
using Baygate.Policy.Wire;

namespace Baygate.Policy.Tests;

/// <summary>The texts for people: English and both Chinese complete, Portuguese with nothing that is not asked for.</summary>
public sealed class PolicyTextsTests
{
    private static readonly IReadOnlyCollection<string> English = PolicyTexts.For("en").Keys;

    private static readonly string[] Titles = [.. Rulebook.Embedded.Rules.Select(rule => $"rule.{rule.Id}")];

    private static readonly string[] Written =
    [
        .. Rulebook.Embedded.Tables.SelectMany(table => table.Rules).SelectMany(rule => rule.Effect switch
        {
            Effect.Impose { Deadline: { } deadline } => [deadline],
            Effect.Conclude conclude => conclude.Readings,
            Effect.SignOff signoff => signoff.Readings,
            _ => [],
        }).Append("unknown").Distinct(StringComparer.Ordinal).Select(text => $"text.{text}"),
    ];

    [Fact]
    public void Keys_English_AreThoseAskedFor()
    {
        string[] asked =
        [
            .. Named<Outcome>("outcome"), .. Named<Mechanism>("mechanism"), .. Named<Exemption>("exemption"), .. Named<DutyKind>("dutyKind"),
            .. FactCatalog.InputKeysInOrder.Select(key => $"fact.{key}"),
        ];

        English.Where(key => !key.StartsWith("label.", StringComparison.Ordinal) && !key.StartsWith("result.", StringComparison.Ordinal))
            .ShouldBe(asked, ignoreOrder: true);
    }

    /// <summary>The rulebook itself holds the titles in Simplified Chinese.</summary>
    [Fact]
    public void Keys_SimplifiedChinese_AreComplete() => PolicyTexts.For("zh-Hans").Keys.ShouldBe([.. English, .. Written], ignoreOrder: true);

    [Fact]
    public void Keys_TraditionalChinese_AreComplete() => PolicyTexts.For("zh-Hant").Keys.ShouldBe([.. English, .. Written, .. Titles], ignoreOrder: true);

    [Fact]
    public void Keys_Portuguese_AreAllAskedForAndHoldEveryLabel()
    {
        IReadOnlyCollection<string> keys = PolicyTexts.For("pt").Keys;

        keys.ShouldBeSubsetOf([.. English, .. Written, .. Titles]);
        English.ShouldBeSubsetOf(keys);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("pt")]
    public void Texts_AllOfThem_SaySomething(string language) =>
        PolicyTexts.For(language).Keys.ShouldAllBe(key => !string.IsNullOrWhiteSpace(PolicyTexts.For(language)[key]));

    [Fact]
    public void TitleOf_LanguageLacksIt_IsInEnglish()
    {
        RuleDescription rule = Rulebook.Embedded.Rules.Single(rule => rule.Id == "T17-3");

        PolicyTexts.For("pt").TitleOf(rule).ShouldBe(rule.Title);
    }

    private static IEnumerable<string> Named<T>(string kind)
        where T : struct, Enum =>
        WireNames<T>.All.Select(name => $"{kind}.{name}");
}
