using System.Globalization;
using Azure.Data.Tables;

namespace Baygate.LocalHost.Engine;

/// <summary>
/// An event as a row of the table. A string property holds 64 KiB of UTF-16 and a row 1 MiB, so the text is split over up to
/// <see cref="MaxPieces"/> properties <c>Text0</c>, <c>Text1</c> ….
/// </summary>
internal static class HistoryRow
{
    private const int PieceLength = 30_000;
    private const int MaxPieces = 15;

    /// <summary>The longest text a row takes, in UTF-16 code units.</summary>
    public const int MaxTextLength = PieceLength * MaxPieces;

    /// <summary>The row key of a place in the history.</summary>
    /// <param name="position">The place, from 0.</param>
    /// <returns>The key; keys sort as their places do.</returns>
    public static string Key(int position) => string.Create(CultureInfo.InvariantCulture, $"h{position:D8}");

    /// <summary>Makes the row of an event.</summary>
    /// <param name="transferId">The instance.</param>
    /// <param name="position">The event's place.</param>
    /// <param name="entry">The event.</param>
    /// <returns>The row.</returns>
    public static TableEntity Write(string transferId, int position, HistoryEvent entry)
    {
        var row = new TableEntity(transferId, Key(position))
        {
            [nameof(HistoryEvent.Call)] = entry.Call,
            [nameof(HistoryEvent.Kind)] = entry.Kind.ToString(),
            [nameof(HistoryEvent.Name)] = entry.Name,
            [nameof(HistoryEvent.Time)] = entry.Time,
        };
        var pieces = entry.Text.Chunk(PieceLength).Select(piece => new string(piece));
        foreach (var (index, piece) in pieces.Index()) row[PieceName(index)] = piece;
        return row;
    }

    /// <summary>Reads the event of a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The event.</returns>
    public static HistoryEvent Read(TableEntity row) => new(
        row.GetInt32(nameof(HistoryEvent.Call))!.Value,
        Enum.Parse<HistoryKind>(row.GetString(nameof(HistoryEvent.Kind))),
        row.GetString(nameof(HistoryEvent.Name)),
        string.Concat(Enumerable.Range(0, MaxPieces).Select(index => row.GetString(PieceName(index)))),
        row.GetDateTimeOffset(nameof(HistoryEvent.Time))!.Value);

    private static string PieceName(int index) => string.Create(CultureInfo.InvariantCulture, $"Text{index}");
}
