using System.Text;
using CsCheck;

namespace Baygate.Evidence.Tests;

public sealed class StatementTests
{
    private const string Digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static readonly Subject[] Subjects = [new("file", Sha256Digest.Parse(Digest))];
    private static readonly Predicate Claim = new("t1", true, null, ["R"], new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(8)));

    [Fact]
    public void Create_AStatement_HasTheBytesOfTheSpecification() =>
        Encoding.UTF8.GetString(Statement.Create("approval", Subjects, Claim).Bytes.Span).ShouldBe(
            $$$"""{"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"file","digest":{"sha256":"{{{Digest}}}"}}],"""
            + """ "predicateType":"https://baygate.dev/statements/approval/v1","predicate":""".TrimStart()
            + """{"transferId":"t1","approved":true,"reason":null,"roles":["R"],"at":"2026-03-01T09:30:00+08:00"}}""");

    [Fact]
    public void Create_AnyText_IsPlainAsciiAndReadsBack() => Gen.String.Sample(text =>
    {
        var claim = Claim with { TransferId = text };
        var statement = Statement.Create("approval", Subjects, claim);
        return statement.Bytes.Span.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0
            && statement.ReadPredicate<Predicate>("approval")!.TransferId == text;
    });

    [Theory]
    [InlineData("")]
    [InlineData("Approval")]
    [InlineData("1approval")]
    [InlineData("approval/v1")]
    [InlineData("approval\n")]
    public void Create_AnotherFormOfKind_IsRefused(string kind) =>
        Should.Throw<ArgumentException>(() => Statement.Create(kind, Subjects, Claim));

    [Fact]
    public void Create_WithoutSubjects_IsRefused() => Should.Throw<ArgumentException>(() => Statement.Create("approval", [], Claim));

    [Fact]
    public void Create_ASubjectWithoutName_IsRefused() =>
        Should.Throw<ArgumentException>(() => Statement.Create("approval", [new Subject("", default)], Claim));

    [Fact]
    public void Create_APredicateThatIsNoObject_IsRefused() =>
        Should.Throw<ArgumentException>(() => Statement.Create("approval", Subjects, new List<int>()));

    [Fact]
    public void Create_TooLong_IsRefused() =>
        Should.Throw<ArgumentException>(
            () => Statement.Create("approval", Subjects, Claim with { TransferId = new string('a', Statement.MaxLength) }));

    [Fact]
    public void ReadPredicate_OfAnotherKind_IsNull() =>
        Statement.Create("approval", Subjects, Claim).ReadPredicate<Predicate>("receipt").ShouldBeNull();

    [Fact]
    public void ReadPredicate_AsARecordWithMoreMembers_IsNull() =>
        Statement.Create("approval", Subjects, new { TransferId = "t1" }).ReadPredicate<Predicate>("approval").ShouldBeNull();

    [Theory]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v0.1",SUBJECT,KIND,"predicate":{}}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1","subject":[],KIND,"predicate":{}}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1","subject":[null],KIND,"predicate":{}}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"file","digest":{"sha512":"00"}}],KIND,"predicate":{}}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1",SUBJECT,"predicateType":"https://slsa.dev/provenance/v1","predicate":{}}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1",SUBJECT,"predicateType":"https://baygate.dev/statements/a/v2","predicate":{}}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1",SUBJECT,KIND}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1",SUBJECT,KIND,"predicate":[]}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1",SUBJECT,KIND,"predicate":{"a":1,"a":2}}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1",SUBJECT,KIND,"predicate":{},"predicate":{}}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1",SUBJECT,KIND,"predicate":{}}x""")]
    [InlineData("null")]
    public void TryParse_AnotherForm_IsRefused(string json) => Statement.TryParse(Fill(json), out _).ShouldBeFalse();

    [Fact]
    public void TryParse_MembersNobodyKnows_AreIgnored() =>
        Statement.TryParse(Fill("""{"_type":"https://in-toto.io/Statement/v1",SUBJECT,KIND,"predicate":{},"extra":1}"""), out _).ShouldBeTrue();

    [Theory]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1",SUBJECT,KIND,"predicate":{"\ud800":1,"\ud800":1}}""")]
    [InlineData("""{"_type":"https://in-toto.io/Statement/v1",SUBJECT,KIND,"predicate":{"transferId":"\ud800","approved":true,"reason":null,"roles":[],"at":"2026-03-01T09:30:00Z"}}""")]
    public void ReadPredicate_TextThatIsNoUnicode_IsNull(string json)
    {
        var predicate = Statement.TryParse(Fill(json), out var statement) ? statement.ReadPredicate<Predicate>("approval") : null;

        predicate.ShouldBeNull();
    }

    [Fact]
    public void TryParse_AnyByteReplaced_NeverThrows()
    {
        var original = Statement.Create("approval", Subjects, Claim).Bytes.ToArray();
        Gen.Select(Gen.Int[0, original.Length - 1], Gen.Byte).Sample((index, value) =>
        {
            byte[] changed = [.. original];
            changed[index] = value;
            if (Statement.TryParse(changed, out var statement)) statement.ReadPredicate<Predicate>("approval");
        });
    }

    private static byte[] Fill(string json) => Encoding.UTF8.GetBytes(json
        .Replace("SUBJECT", $$$""" "subject":[{"name":"file","digest":{"sha256":"{{{Digest}}}"}}]""", StringComparison.Ordinal)
        .Replace("KIND", "\"predicateType\":\"https://baygate.dev/statements/approval/v1\"", StringComparison.Ordinal));
}
