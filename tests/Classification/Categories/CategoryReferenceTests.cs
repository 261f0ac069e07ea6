using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers.Checks;
using Baygate.Tests.Docs;

namespace Baygate.Classification.Tests.Categories;

public class CategoryReferenceTests
{
    [Fact]
    public void Reference_OfTheData_IsThePageInTheDocs() => GeneratedPage.Verify("reference/categories.md", CategoryReference.Write());

    [Fact]
    public void IdentifierTypes_Categories_AreInTheCatalogue() =>
        IdentifierDefinition.All.Select(type => type.Category).Except(CategoryCatalogue.All.Select(category => category.Id)).ShouldBeEmpty();
}
