namespace Baygate.Evidence.Tests;

/// <summary>The example of docs/spec/statements.md, which was made with openssl and jq from the text of the specification.</summary>
public sealed class VectorTests
{
    [Fact]
    public void Verify_TheExample_IsValid() => new StatementVerifier([Vectors.PublicKey]).Verify(Vectors.Envelope).Code.ShouldBe(VerificationCode.Valid);

    [Fact]
    public void Create_WhatTheExampleSays_GivesItsBytes()
    {
        var statement = new StatementVerifier([Vectors.PublicKey]).Verify(Vectors.Envelope).Statement.ShouldNotBeNull();

        var again = Statement.Create(statement.Kind, statement.Subjects, statement.ReadPredicate<Approval>("approval")!);

        again.Bytes.ToArray().ShouldBe(statement.Bytes.ToArray());
    }

    [Fact]
    public void ToJson_TheExample_GivesItsBytes()
    {
        Envelope.TryParse(Vectors.Envelope, out var envelope).ShouldBeTrue();

        envelope.ToJson().ShouldBe(Vectors.Envelope[..^1], "the file ends with a line feed");
    }

    private sealed record Approval(
        string TransferId, int Round, string BindingDigest, string Person, IReadOnlyList<string> Roles, bool Approved, string? Reason, DateTimeOffset At);
}
