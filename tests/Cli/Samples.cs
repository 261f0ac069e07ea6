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

    private const string Contract = """
        {"id":"sz-hk-customers","origin":"guangdong","destination":"hongkong","exporter":{"id":"sz-bank","name":"深圳样本银行"},
         "recipient":{"id":"hk-bank","name":"Sample Bank (HK)"},"purpose":"Account service","destinationContainer":"deliveries","recipientKey":"PEM",
         "submitters":["t/o"],"inForceFrom":"2026-01-01","inForceUntil":"2028-12-31","filings":null,"facts":{"mechanism":"gba-standard-contract"}}
        """;

    public static readonly string Agreement = $$"""{"id":"sz-hk-customers","latestVersion":3,"confirmed":{{Version(3, "confirmed", Confirmation)}},"proposed":null}""";

    public static readonly string ProposedAgreement =
        $$"""{"id":"sz-hk-customers","latestVersion":4,"confirmed":{{Version(3, "confirmed", Confirmation)}},"proposed":{{Version(4, "proposed")}}}""";

    public static readonly string AgreementHistory =
        $$"""{"id":"sz-hk-customers","versions":[{{Version(4, "rejected", Rejection)}},{{Version(3, "confirmed", Confirmation)}}]}""";

    private const string Confirmation = """{"verdict":"confirm","person":"t/d","reason":null,"at":"2026-01-02T00:00:00Z"}""";

    private const string Rejection = """{"verdict":"reject","person":"t/d","reason":"A wrong date.","at":"2026-01-04T00:00:00Z"}""";

    private static string Version(int version, string state, string review = "null") => $$"""
        {"version":{{version}},"state":"{{state}}","sha256":"{{Digest}}","agreement":{{Contract}},"proposedBy":"t/c","proposedAt":"2026-01-01T00:00:00Z",
         "review":{{review}},"findings":[{"code":"FILING_DUE","severity":"warning","member":"facts.filedOn","text":"The contract is to be filed."}],
         "deadlines":[{"kind":"filing","authority":"CAC","opens":"2026-01-01","due":"2026-01-15","metOn":null},
                      {"kind":"renewal","authority":"CAC","opens":null,"due":null,"metOn":null}]}
        """;

    public static string Page(params string[] items) => $$"""{"items":[{{string.Join(",", items)}}],"continuation":null}""";
}
