namespace Baygate.Transfers.Telemetry;

/// <summary>Every span and metric, the one list of them. docs/reference/telemetry.md is made from it; tests hold what is emitted against it.</summary>
public static class TelemetryCatalog
{
    private const string Counter = "counter";
    private const string Histogram = "histogram";
    private const string Gauge = "gauge";

    /// <summary>A transfer's first span.</summary>
    public static readonly SpanDescription Begin = new(
        "transfer begin",
        "A transfer got its row: an upload was declared, or a dropped file was seen. The root of the transfer's trace, or a child of the call that declared it.",
        [AttributeNames.TransferId, AttributeNames.Zone]);

    /// <summary>The start of a workflow.</summary>
    public static readonly SpanDescription Start = new(
        "transfer start",
        "The workflow is handed to the engine. The engine's own spans, such as Durable Functions', are its children.",
        [AttributeNames.TransferId]);

    /// <summary>A step.</summary>
    public static readonly SpanDescription StepAttempt = new(
        "transfer step {step}",
        "One attempt of a step, on whatever host it runs. Linked to the span of the engine that runs it.",
        [AttributeNames.TransferId, AttributeNames.Step, AttributeNames.Outcome, AttributeNames.ErrorType]);

    /// <summary>Ends and parkings.</summary>
    public static readonly InstrumentDescription Ended = new(
        "baygate.transfers.ended",
        Counter,
        "{transfer}",
        "Transfers that came to an end, or to a halt (`Failed`).",
        [AttributeNames.State, AttributeNames.Reason, AttributeNames.Zone]);

    /// <summary>Refusals.</summary>
    public static readonly InstrumentDescription Refusals = new(
        "baygate.refusals",
        Counter,
        "{transfer}",
        "Transfers that a rule refused or a person rejected.",
        [AttributeNames.Reason, AttributeNames.Zone]);

    /// <summary>Time in a state.</summary>
    public static readonly InstrumentDescription StageDuration = new(
        "baygate.stage.duration",
        Histogram,
        "s",
        "How long a transfer was in the state it left.",
        [AttributeNames.Stage, AttributeNames.Zone]);

    /// <summary>Bytes.</summary>
    public static readonly InstrumentDescription Bytes = new(
        "baygate.bytes",
        Counter,
        "By",
        "Bytes of plaintext accepted for scanning and sealing, and delivered.",
        [AttributeNames.Stage, AttributeNames.Zone]);

    /// <summary>Time of steps.</summary>
    public static readonly InstrumentDescription StepDuration = new(
        "baygate.step.duration",
        Histogram,
        "s",
        "How long an attempt of a step took.",
        [AttributeNames.Step, AttributeNames.Outcome]);

    /// <summary>Problems answered.</summary>
    public static readonly InstrumentDescription Problems = new(
        "baygate.api.problems",
        Counter,
        "{answer}",
        "Answers of the API that are a problem.",
        [AttributeNames.Problem]);

    /// <summary>The ledger.</summary>
    public static readonly InstrumentDescription LedgerLevel = new(
        "baygate.ledger.level",
        Gauge,
        "1",
        "Distinct persons of the year of an exporter in the mainland, those of transfers under way included, as a part of a legal threshold.",
        [AttributeNames.Exporter, AttributeNames.Threshold, AttributeNames.Zone]);

    /// <summary>Transfers that have not ended.</summary>
    public static readonly InstrumentDescription Open = new(
        "baygate.transfers.open",
        Gauge,
        "{transfer}",
        "Transfers that have not ended, by state.",
        [AttributeNames.State, AttributeNames.Zone]);

    /// <summary>Approvals.</summary>
    public static readonly InstrumentDescription ApprovalsWaiting = new(
        "baygate.approvals.waiting",
        Gauge,
        "{transfer}",
        "Transfers that wait for people: for approvals or for facts.",
        [AttributeNames.State, AttributeNames.Zone]);

    /// <summary>Their age.</summary>
    public static readonly InstrumentDescription ApprovalsOldestAge = new(
        "baygate.approvals.oldest_age",
        Gauge,
        "s",
        "How long the oldest of them has waited.",
        [AttributeNames.State, AttributeNames.Zone]);

    /// <summary>Dead letters.</summary>
    public static readonly InstrumentDescription DeadLetters = new(
        "baygate.dead_letters",
        Gauge,
        "{item}",
        "What stands still until somebody retries it.",
        [AttributeNames.Kind]);

    /// <summary>Every span.</summary>
    public static IReadOnlyList<SpanDescription> Spans { get; } = [Begin, Start, StepAttempt];

    /// <summary>Every metric.</summary>
    public static IReadOnlyList<InstrumentDescription> Instruments { get; } =
    [
        Ended, Refusals, StageDuration, Bytes, StepDuration, Problems, LedgerLevel,
        Open, ApprovalsWaiting, ApprovalsOldestAge, DeadLetters,
    ];
}
