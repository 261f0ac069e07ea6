namespace Baygate.Cli.Tests;

/// <summary>JSON as the API answers it.</summary>
internal static class Samples
{
    public const string TransferId = "tabcdefghijklmnopqrstuvwxyz";

    public const string Digest = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    public static string Transfer(string state = "AwaitingApproval", string id = TransferId, string more = "") => $$"""
        {"id":"{{id}}","zone":"guangdong","destination":"hongkong","agreementId":"sz-hk-customers","agreementVersion":2,"fileName":"客户.csv",
         "state":"{{state}}","stateDescription":"Where it stands","reason":null,"outcome":"PERMIT","bindingDigest":"{{Digest}}",
         "declaredAt":"2026-03-02T09:00:00Z","changedAt":"2026-03-02T09:05:00Z","deadline":"2026-03-05T09:05:00Z","length":2048,"progress":null,
         "awaited":[{"role":"Transfer.Approve","count":2}],"missing":[],"reviews":[],"votes":[],"delivered":null{{more}}}
        """;

    public const string Agreement = """
        {"version":3,"agreement":{"id":"sz-hk-customers","origin":"guangdong","destination":"hongkong","exporter":{"id":"sz-bank","name":"深圳样本银行"},
         "recipient":{"id":"hk-bank","name":"Sample Bank (HK)"},"purpose":"Account service","destinationContainer":"deliveries","recipientKey":"PEM",
         "submitters":["t/o"],"inForceFrom":"2026-01-01","inForceUntil":"2028-12-31","facts":{"mechanism":"gba-standard-contract"}},
         "putBy":"t/c","putAt":"2026-01-01T00:00:00Z"}
        """;

    public static string Page(params string[] items) => $$"""{"items":[{{string.Join(",", items)}}],"continuation":null}""";
}
