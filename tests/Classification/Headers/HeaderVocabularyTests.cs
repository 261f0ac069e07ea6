using Baygate.Classification.Categories;
using Baygate.Classification.Headers;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Headers;

public class HeaderVocabularyTests
{
    public static TheoryData<string> Ids() =>
        [.. DataFile.Read("column-headers.json", DataFileJson.Default.DictionaryStringHeaderTerms).Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Find_EveryTerm_GivesACategoryThatListsIt(string id)
    {
        var vocabulary = DataFile.Read("column-headers.json", DataFileJson.Default.DictionaryStringHeaderTerms);
        foreach (var term in vocabulary[id].All())
        {
            var found = CategoryCatalogue.All[HeaderVocabulary.Find(term).ShouldNotBeNull().Category].Id;
            vocabulary[found].All().Select(other => new HeaderText(other).Joined).ShouldContain(new HeaderText(term).Joined);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Class_OfEveryCategory_IsAmongThoseItsHeadersAllow(string id)
    {
        var words = DataFile.Read("column-headers.json", DataFileJson.Default.DictionaryStringHeaderTerms)[id].Class;
        var category = CategoryCatalogue.All[CategoryCatalogue.IndexOf(id)];

        var allowed = category.Class switch
        {
            DataClass.SensitivePersonalInformation => words.Contains("SPI", StringComparison.Ordinal) || words == "PI/financial",
            DataClass.PersonalInformation => words.StartsWith("PI", StringComparison.Ordinal),
            _ => words is "general" or "control metadata",
        };
        allowed.ShouldBeTrue(words);
        (category.SpiCategory is not null).ShouldBe(category.Class == DataClass.SensitivePersonalInformation);
    }

    [Theory]
    [InlineData("Passport_No.", "passport")]
    [InlineData("PASSPORT NO", "passport")]
    [InlineData("billingEmail", "email")]
    [InlineData("N.º DO PASSAPORTE", "passport")]
    [InlineData("número do passaporte", "passport")]
    [InlineData("nu\u0301mero do passaporte", "passport")]
    [InlineData("客户手机号码（必填）", "mobile")]
    [InlineData("学员姓名", "person_name")]
    [InlineData("ＥＭＡＩＬ", "email")]
    [InlineData("主要诊断", "diagnosis")]
    [InlineData("病人姓名", "person_name")]
    [InlineData("手機", "mobile")]
    [InlineData("銀行戶口", "bank_account")]
    [InlineData("Acct Balance", "balance_asset")]
    [InlineData("EmpNo", "employee")]
    [InlineData("Allergies", "medication")]
    [InlineData("mobile2", "mobile")]
    [InlineData("Sex (M/F)", "gender")]
    [InlineData("客户电话", "mobile")]
    [InlineData("联系人手机号码", "mobile")]
    [InlineData("紧急联系人邮箱", "email")]
    [InlineData("CustomerPhone", "mobile")]
    [InlineData("Patient Age", "date_of_birth")]
    [InlineData("Telefone do cliente", "landline")]
    [InlineData("Nome do aluno", "minor_guardian")]
    [InlineData("sfzhm", "cn_resident_id")]
    [InlineData("realName", "person_name")]
    public void Find_VariantOfATerm_GivesItsCategory(string header, string category) =>
        CategoryCatalogue.All[HeaderVocabulary.Find(header).ShouldNotBeNull().Category].Id.ShouldBe(category);

    [Theory]
    [InlineData("product_name")]
    [InlineData("storage")]
    [InlineData("company phones")]
    [InlineData("产品电话线")]
    [InlineData("status2")]
    [InlineData("HN123")]
    [InlineData("Nome do produto")]
    [InlineData("message_id")]
    [InlineData("温度")]
    [InlineData("quantity")]
    [InlineData("")]
    [InlineData("---")]
    public void Find_OtherHeader_GivesNothing(string header) => HeaderVocabulary.Find(header).ShouldBeNull();
}
