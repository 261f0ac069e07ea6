using System.Text;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Api;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

public sealed class RequestBodyTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    private const string Good = """{"agreementId":"not-registered","fileName":"a.csv"}""";
    private const string UnknownTransfer = "/api/transfers/taaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"agreementId\":\"a\",}")]
    [InlineData("// comment\n{}")]
    [InlineData("\uFEFF{}")]
    [InlineData("agreementId=a&fileName=b")]
    public async Task Body_NotJson_IsRefused(string body) => (await PostAsync(body)).ShouldBe(400, "body-not-json");

    [Fact]
    public async Task Body_NotUtf8_IsRefused()
    {
        var body = Encoding.UTF8.GetBytes(Good);
        body[^4] = 0xFF;

        (await Host.As(TestPerson.Partner).PostBytesAsync("/api/transfers", body)).ShouldBe(400, "body-not-json");
    }

    [Fact]
    public async Task Body_NestedTooDeep_IsRefused() =>
        (await PostAsync($$"""{"agreementId":{{new string('[', 2000)}}{{new string(']', 2000)}}}""")).Status.ShouldBe(400);

    [Theory]
    [InlineData("null", "$")]
    [InlineData("[]", "$")]
    [InlineData("\"text\"", "$")]
    [InlineData("""{"agreementId":"a"}""", "$")]
    [InlineData("""{"agreementId":"a","fileName":null}""", "$.fileName")]
    [InlineData("""{"agreementId":"a","fileName":7}""", "$.fileName")]
    [InlineData("""{"agreementId":"a","FileName":"b","fileName":"c"}""", "$.FileName")]
    [InlineData("""{"agreementId":"a","fileName":"b","requester":"c"}""", "$.requester")]
    [InlineData("""{"agreementId":"a","fileName":"b","fileName":"c"}""", "$.fileName")]
    [InlineData("""{"agreementId":"a","fileName":"\ud800"}""", "$.fileName")]
    public async Task Body_NotAsDescribed_NamesTheMember(string body, string member)
    {
        var answer = await PostAsync(body);

        answer.ShouldBe(400, "body-invalid");
        answer.Detail.ShouldStartWith(member);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/json-patch+json")]
    [InlineData("application/json; charset=gb18030")]
    public async Task Body_OfAnotherMediaType_IsRefused(string contentType) =>
        (await Host.As(TestPerson.Partner).PostTextAsync("/api/transfers", Good, contentType)).ShouldBe(415, "media-type-not-json");

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON; charset=UTF-8")]
    public async Task Body_OfJson_IsRead(string contentType) =>
        (await Host.As(TestPerson.Partner).PostTextAsync("/api/transfers", Good, contentType)).ShouldBe(404, "agreement-unknown");

    [Fact]
    public async Task Body_OfTheLimit_IsRead() => (await PostAsync(Good.PadRight(RequestBody.MaxLength))).ShouldBe(404, "agreement-unknown");

    [Fact]
    public async Task Body_OverTheLimit_IsRefused() => (await PostAsync(Good.PadRight(RequestBody.MaxLength + 1))).ShouldBe(413, "body-too-large");

    [Fact]
    public async Task Body_OverTheLimitWithoutLength_IsRefused()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Good.PadRight(RequestBody.MaxLength + 1)));
        using var content = new StreamContent(new UnknownLengthStream(stream));
        content.Headers.ContentType = new("application/json");

        (await Host.As(TestPerson.Partner).SendAsync(HttpMethod.Post, "/api/transfers", content)).ShouldBe(413, "body-too-large");
    }

    [Theory]
    [InlineData("/approvals", """{"verdict":0,"bindingDigest":""}""")]
    [InlineData("/approvals", """{"verdict":"perhaps","bindingDigest":""}""")]
    [InlineData("/approvals", """{"bindingDigest":""}""")]
    [InlineData("/information", "{}")]
    public async Task Body_OfReviews_IsAsStrict(string path, string body) =>
        (await Host.As(TestPerson.Officer).PostTextAsync(UnknownTransfer + path, body)).ShouldBe(400, "body-invalid");

    private Task<ApiAnswer> PostAsync(string body) => Host.As(TestPerson.Partner).PostTextAsync("/api/transfers", body);

    private sealed class UnknownLengthStream(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
