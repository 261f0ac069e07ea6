namespace Baygate.Transfers.Telemetry;

/// <summary>The attributes of Baygate's spans and metrics. Their values are ids, codes and names of a closed set; nothing a partner writes.</summary>
public static class AttributeNames
{
    /// <summary>A transfer's id.</summary>
    public const string TransferId = "baygate.transfer.id";

    /// <summary>A step's name, one of <see cref="Workflow.Steps"/>.</summary>
    public const string Step = "step";

    /// <summary>What a step came to: <c>done</c>, <c>refused</c> or <c>failed</c>.</summary>
    public const string Outcome = "outcome";

    /// <summary>A zone: <c>guangdong</c>, <c>hongkong</c> or <c>macau</c>.</summary>
    public const string Zone = "zone";

    /// <summary>A state of the transition table.</summary>
    public const string State = "state";

    /// <summary>The state that a transfer left, or for bytes <c>accepted</c> or <c>delivered</c>.</summary>
    public const string Stage = "stage";

    /// <summary>A reason's code, one of <see cref="ReasonCodes"/>, or empty.</summary>
    public const string Reason = "reason";

    /// <summary>A problem's code, one of docs/reference/errors.md.</summary>
    public const string Problem = "problem";

    /// <summary>The kind of a dead letter.</summary>
    public const string Kind = "kind";

    /// <summary>An exporter's id, as its agreement has it: an organisation, never a person.</summary>
    public const string Exporter = "exporter";

    /// <summary>A legal threshold: <c>persons 100000</c>, <c>persons 1000000</c> or <c>sensitive 10000</c>.</summary>
    public const string Threshold = "threshold";

    /// <summary>The code of what failed (OpenTelemetry semantic conventions).</summary>
    public const string ErrorType = "error.type";
}
