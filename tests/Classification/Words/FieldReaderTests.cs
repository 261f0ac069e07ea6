using Baygate.Classification.Tests.Identifiers;

namespace Baygate.Classification.Tests.Words;

/// <summary>What forms, logs and prose put behind a label.</summary>
public class FieldReaderTests
{
    [Theory]
    [InlineData("aws_access_key_id=AKIAABCDEFGHIJKLMNOP", "credential")]
    [InlineData("PGPASSWORD=Abcd1234", "credential")]
    [InlineData("Blood type: O+", "lab_imaging")]
    [InlineData("過敏：海鮮", "medication")]
    [InlineData("性别：男，备注无", "gender")]
    [InlineData("Gender: Female", "gender")]
    [InlineData("Sexo: feminino", "gender")]
    [InlineData("民族：汉族", "nationality_ethnicity")]
    [InlineData("國籍：中國籍", "nationality_ethnicity")]
    [InlineData("Nationality: Portuguese", "nationality_ethnicity")]
    [InlineData("宗教信仰：佛教", "religion")]
    [InlineData("Religião: católica", "religion")]
    [InlineData("政治面貌：中共党员", "political_or_specific_identity")]
    [InlineData("婚姻状况：已婚", "family_marital")]
    [InlineData("Estado civil: casada", "family_marital")]
    [InlineData("年龄：35岁", "date_of_birth")]
    [InlineData("age: 35, male", "date_of_birth")]
    [InlineData("学历：本科", "education")]
    [InlineData("诊断：2型糖尿病", "diagnosis")]
    [InlineData("Diagnosis: essential hypertension", "diagnosis")]
    [InlineData("diagnóstico: gripe sazonal", "diagnosis")]
    [InlineData("过敏史：青霉素", "medication")]
    [InlineData("月薪：15000元", "income_salary")]
    [InlineData("Annual income: HK$480,000", "income_salary")]
    [InlineData("HIV：阳性", "infectious_sensitive_disease")]
    [InlineData("SWIFT code: BKCHHKHH", "bank_code")]
    [InlineData("SWIFT：ICBKCNBJGDG", "bank_code")]
    [InlineData("微信号：zhang_san-0", "social_account")]
    [InlineData("加我wxid_abc123def456好友", "social_account")]
    [InlineData("""{"gender":"male","religion":"Buddhist"}""", "gender,religion")]
    [InlineData("sex=F&ethnic_group=Han", "gender,nationality_ethnicity")]
    public void Scan_ValueThatFitsItsLabel_IsFound(string text, string types) => Found.Types(text).ShouldBe(types);

    [Theory]
    [InlineData("性别：请选择")]
    [InlineData("Gender: all welcome")]
    [InlineData("民族：多样")]
    [InlineData("诊断：无")]
    [InlineData("Diagnosis: none")]
    [InlineData("age: 365 days")]
    [InlineData("Stage: 3, page: 12")]
    [InlineData("heading: male voice")]
    [InlineData("注意：男士专用")]
    [InlineData("SWIFT: the language")]
    [InlineData("level=info msg=started time=2026-09-01T08:00:00Z")]
    [InlineData("http://example.com/path:80")]
    public void Scan_OtherValues_AreNothing(string text) => Found.Types(text).ShouldBe("");
}
