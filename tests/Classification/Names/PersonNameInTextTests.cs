using Baygate.Classification.Tests.Identifiers;

namespace Baygate.Classification.Tests.Names;

/// <summary>Names beside labels and titles in running text (law, 2.12).</summary>
public class PersonNameInTextTests
{
    [Theory]
    [InlineData("姓名：张三", "张三")]
    [InlineData("姓名 张三 性别", "张三")]
    [InlineData("患者李四今日来诊", "李四")]
    [InlineData("联系人 王小明，电话", "王小明")]
    [InlineData("聯絡人：陳大文", "陳大文")]
    [InlineData("收件人：欧阳修文", "欧阳修文")]
    [InlineData("收件人：司徒雷", "司徒雷")]
    [InlineData("请王明先生到前台", "王明")]
    [InlineData("张晓丽女士您好", "张晓丽")]
    [InlineData("致陳美玲小姐", "陳美玲")]
    [InlineData("我叫李建国，今年", "李建国")]
    [InlineData("病人赵敏于昨日入院", "赵敏")]
    [InlineData("Name: CHAN Tai Man", "CHAN Tai Man")]
    [InlineData("Patient: Wong Siu Ming, aged", "Wong Siu Ming")]
    [InlineData("Dear Mr. Chan Tai Man,", "Chan Tai Man")]
    [InlineData("contact person: Lei Ka Wai", "Lei Ka Wai")]
    [InlineData("Nome completo: Maria da Silva Rosário", "Maria da Silva Rosário")]
    [InlineData("Doente: João dos Santos", "João dos Santos")]
    [InlineData("Sr. António Xavier compareceu", "António Xavier")]
    [InlineData("""{"name":"陈大文","n":1}""", "陈大文")]
    [InlineData("""{"full_name": "Au-Yeung Ka Yan"}""", "Au-Yeung Ka Yan")]
    [InlineData("customer=Zhang Wei; status=ok", "Zhang Wei")]
    public void Scan_NameBesideItsLabel_IsFound(string text, string name)
    {
        Found.Types(text).ShouldBe("person_name");
        Found.Pieces(text).ShouldBe(name);
    }

    [Theory]
    [InlineData("兹证明李秀英（身份证号：440106198501100002）系我单位员工", "李秀英")]
    [InlineData("本人赵丽，身份证440106198501100002", "赵丽")]
    [InlineData("被告人黄志勇，男，1985年1月10日出生，汉族，公民身份号码440106198501100002", "黄志勇")]
    [InlineData("陈晓明 13800000000 广州市", "陈晓明")]
    [InlineData("申请人谢娟出生于1990-05-06", "谢娟")]
    [InlineData("林小燕的手机是13800000000", "林小燕")]
    [InlineData("VALUES ('李明', '13800000000')", "李明")]
    [InlineData("of Chan Tai Man (HKID A000000(3))", "Chan Tai Man")]
    [InlineData("Luís Gomes, telemóvel +853 66000000", "Luís Gomes")]
    [InlineData("to Mary Smith <m.smith@example.com>", "Mary Smith")]
    [InlineData("甲方（出借人）：刘洋", "刘洋")]
    [InlineData("退款至赵敏的账号13800000000", "赵敏")]
    [InlineData("学生李子涵，学号2021030456", "李子涵")]
    [InlineData("Name: Peter Green", "Peter Green")]
    [InlineData("Name: TSANG Ka Kit", "TSANG Ka Kit")]
    [InlineData("Name (in English): CHAN TAI MAN", "CHAN TAI MAN")]
    public void Scan_NameBesideANumberOfItsPerson_IsFound(string text, string name) =>
        Found.Pieces(text).Split('|').ShouldContain(name);

    [Theory]
    [InlineData("收件人：华为技术有限公司")]
    [InlineData("关联手机13800000000")]
    [InlineData("Kwun Tong, +852 21000000")]
    [InlineData("Born on 5 April 1978, HKID A000000(3)")]
    [InlineData("方便联系的电话：13800000000")]
    [InlineData("广州市天河区客服中心，电话13800000000")]
    [InlineData("Data de nascimento: 12 de Junho de 1985")]
    [InlineData("患者满意度调查")]
    [InlineData("患者安全管理制度")]
    [InlineData("病人高血压病史")]
    [InlineData("客户：万科地产")]
    [InlineData("联系人信息不完整")]
    [InlineData("姓名不能为空")]
    [InlineData("各位女士、各位先生")]
    [InlineData("时尚女士手袋")]
    [InlineData("空中小姐")]
    [InlineData("Name: Hong Kong Trading Limited")]
    [InlineData("Name: Grand Hotel Macau")]
    [InlineData("product name: Wireless Mouse")]
    [InlineData("name: api-server")]
    [InlineData("Dr. Who Street")]
    [InlineData("hostname: Lam-server")]
    [InlineData("to: all")]
    [InlineData("from=queue to=topic")]
    [InlineData("王府井百货大楼位于北京")]
    [InlineData("张江高科园区")]
    public void Scan_OtherText_HoldsNoName(string text) => Found.Types(text).ShouldNotContain("person_name");
}
