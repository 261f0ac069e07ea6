using System.Text.Json;

namespace Baygate.Policy.Tests;

public class PolicyJsonTests
{
    private static readonly Decision Decision = Sample.Decide(Sample.Cleared(Sample.Patients with { YtdSpiPersons = 10_000 }, "T2-11"));

    [Fact]
    public void Write_Decision_HasExactlyThePublishedMembers()
    {
        using JsonDocument document = JsonDocument.Parse(PolicyJson.Write(Decision));

        document.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["outcome", "mechanisms", "exemption", "citations", "duties", "missing", "signoffs", "warnings", "approvals", "trace", "rulebook"]);
        Members(document, "citations").ShouldBe(["rule", "instrument", "article"]);
        Members(document, "duties").ShouldBe(["kind", "deadline", "evidence", "citation"]);
        Members(document, "signoffs").ShouldBe(["topic", "readings"]);
        Members(document, "approvals").ShouldBe(["role", "count", "deadline"]);
        Members(document, "trace").ShouldBe(["rule", "result", "facts", "why"]);
    }

    [Theory]
    [InlineData(Outcome.StandardContractOrCertification, "SCC_OR_CERT")]
    [InlineData(Outcome.MacauAuthorise, "MO_AUTHORISE")]
    [InlineData(Outcome.HongKongPdpo, "HK_PDPO")]
    public void Write_Outcome_IsInUpperSnakeCase(Outcome outcome, string name)
    {
        using JsonDocument document = JsonDocument.Parse(PolicyJson.Write(Decision with { Outcome = outcome }));

        document.RootElement.GetProperty("outcome").GetString().ShouldBe(name);
    }

    [Fact]
    public void ReadDecision_WhatWriteWrote_GivesTheSameBytesAndAllowsTheSame()
    {
        Decision released = Sample.Decide(Sample.Customers);

        Decision read = PolicyJson.ReadDecision(PolicyJson.Write(released));

        PolicyJson.Write(read).ShouldBe(PolicyJson.Write(released));
        (released.AllowsRelease, read.AllowsRelease).ShouldBe((true, true));
    }

    [Fact]
    public void ReadDecision_MemberMissing_Throws() =>
        Should.Throw<JsonException>(() => PolicyJson.ReadDecision("""{"outcome":"DENY"}"""u8));

    private static IEnumerable<string> Members(JsonDocument document, string list) =>
        document.RootElement.GetProperty(list)[0].EnumerateObject().Select(member => member.Name);
}
