using Baygate.Classification.Tests.Identifiers;

namespace Baygate.Classification.Tests.Words;

public class SecretTextTests
{
    [Theory]
    [InlineData("password=hunter2x", "hunter2x")]
    [InlineData("密码：Abc12345，请勿外传", "Abc12345")]
    [InlineData("登入密碼: P@ssw0rd!", "P@ssw0rd!")]
    [InlineData("palavra-passe: Segredo99", "Segredo99")]
    [InlineData("""{"client_secret":"0123456789abcdefABCDEF"}""", "0123456789abcdefABCDEF")]
    [InlineData("Server=db;User Id=sa;Password=Str0ngOne;", "Str0ngOne")]
    [InlineData("postgres://app:s3cretpw@db.example.com/x", "s3cretpw")]
    [InlineData("api_key: 9f8e7d6c5b4a39281706f5e4d3c2b1a0", "9f8e7d6c5b4a39281706f5e4d3c2b1a0")]
    [InlineData("AccountKey=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB==", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB==")]
    [InlineData("export GITHUB=ghp_000000000000000000000000000000000000", "ghp_000000000000000000000000000000000000")]
    [InlineData("key AIza00000000000000000000000000000000000", "AIza00000000000000000000000000000000000")]
    [InlineData("id AKID0000000000000000000000000000000000", "AKID0000000000000000000000000000000000")]
    [InlineData("Authorization: Basic dXNlcjpwYXNzd29yZA==", "dXNlcjpwYXNzd29yZA==")]
    [InlineData("sk_live_000000000000000000000000", "sk_live_000000000000000000000000")]
    [InlineData("xoxb-000000000000-000000000000-abcdefabcdefabcdefabcdef", "xoxb-000000000000-000000000000-abcdefabcdefabcdefabcdef")]
    public void Scan_Secret_IsFoundWhole(string text, string secret)
    {
        Found.Matches(text).ShouldHaveSingleItem().Type.Category.ShouldBe(Baygate.Classification.Words.FieldReader.Credential);
        Found.Pieces(text).ShouldBe(secret);
    }

    [Theory]
    [InlineData("password: must be at least eight characters")]
    [InlineData("password=****")]
    [InlineData("password=<your password>")]
    [InlineData("password=${DB_PASSWORD}")]
    [InlineData("密码：请联系管理员")]
    [InlineData("Password: required")]
    [InlineData("token=null")]
    [InlineData("forgot your password? reset it")]
    [InlineData("https://example.com:8080/a@b")]
    [InlineData("ghp_short")]
    public void Scan_NoSecret_IsNothing(string text) => Found.Types(text).ShouldBe("");

    [Fact]
    public void Scan_PrivateKeyInOneLine_IsFoundToItsEnd() =>
        Found.Pieces("""key="-----BEGIN PRIVATE KEY-----\nMIIB0000\n-----END PRIVATE KEY-----" next""")
            .ShouldBe("""-----BEGIN PRIVATE KEY-----\nMIIB0000\n-----END PRIVATE KEY-----""");
}
