namespace Baygate.Classification.Json;

/// <summary>A row of a table written as arrays.</summary>
/// <param name="Table">Its table.</param>
internal sealed record JsonRow(JsonTable Table)
{
    /// <summary>Items read.</summary>
    public int Items { get; set; }
}
