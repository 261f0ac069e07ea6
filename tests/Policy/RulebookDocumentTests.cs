using Baygate.Tests.Docs;

namespace Baygate.Policy.Tests;

public sealed class RulebookDocumentTests
{
    [Fact]
    public void Document_OfTheEmbeddedRulebook_IsUpToDate() =>
        GeneratedPage.Verify("reference/rulebook.md", RulebookMarkdown.Render(Rulebook.Embedded));
}
