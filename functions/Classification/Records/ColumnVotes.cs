using System.Text;
using Baygate.Classification.Addresses;
using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Names;
using Baygate.Classification.Tables;
using Baygate.Classification.Text;

namespace Baygate.Classification.Records;

/// <summary>Lets the first values of each column say what the column is.</summary>
/// <param name="columns">The columns; they receive the verdicts.</param>
/// <param name="identifiers">Finds identifiers.</param>
/// <param name="normaliser">Normalises values.</param>
/// <param name="today">No birth date lies after it.</param>
internal sealed class ColumnVotes(Columns columns, IdentifierScanner identifiers, Normaliser normaliser, DateOnly today)
{
    private readonly Dictionary<int, Votes> _votes = [];
    private readonly List<IdentifierMatch> _matches = [];

    /// <summary>Takes a value.</summary>
    /// <param name="column">Index of its column.</param>
    /// <param name="raw">The value as it stands.</param>
    public void Add(int column, ReadOnlySpan<byte> raw)
    {
        var isUntold = columns.All[column].IsUntold;
        if (!isUntold && raw.Length < IdentifierScanner.ShortestIdentifier)
            return;
        var value = Field.Trim(normaliser.Normalise(raw));
        if (value.IsEmpty)
            return;
        if (!_votes.TryGetValue(column, out var votes))
            _votes[column] = votes = new Votes();
        var isCode = IsCode(value);
        if (isCode)
            votes.Codes.Add(value, WholeMatch(value, columns.All[column].Category));
        if (isUntold)
            Untold(votes, value);
    }

    /// <summary>Gives the columns their verdicts.</summary>
    public void Decide()
    {
        foreach (var (column, votes) in _votes)
            columns.All[column].Verdict = new ColumnVerdict(votes.Codes, columns.All[column].IsUntold ? Reading(votes) : null);
    }

    private static bool IsCode(ReadOnlySpan<byte> value)
    {
        foreach (var character in value)
        {
            if (!char.IsAsciiLetterOrDigit((char)character))
                return false;
        }

        return value.Length >= IdentifierScanner.ShortestIdentifier;
    }

    private int? WholeMatch(ReadOnlySpan<byte> value, int? own)
    {
        identifiers.Scan(value, _matches);
        return _matches is [var match] && ColumnVerdict.IsDoubtful(match, value.Length) && match.Type.Category != own ? match.Type.Category : null;
    }

    private void Untold(Votes votes, ReadOnlySpan<byte> value)
    {
        votes.Values++;
        if (PersonName.IsWhole(value, isSure: false))
            votes.Names.Add(Encoding.UTF8.GetString(value));
        if (AddressText.IsWhole(value))
            votes.Addresses.Add(Encoding.UTF8.GetString(value));
        for (var index = 0; index < ColumnForm.All.Count; index++)
        {
            var form = ColumnForm.All[index];
            if (!form.IsNear(value))
                continue;
            if (form.SpeaksFor(value, today))
                votes.Forms[index].Add(Encoding.ASCII.GetString(value));
            else
                votes.Forms[index].Miss();
        }
    }

    private ColumnReading? Reading(Votes votes)
    {
        for (var index = 0; index < ColumnForm.All.Count; index++)
        {
            var form = ColumnForm.All[index];
            if (votes.Forms[index].IsProven(votes.Values))
                return new ColumnReading(form.CategoryIndex, value => form.Fits(value, today));
        }

        if (votes.Names.IsMajority(votes.Values))
            return new ColumnReading(CategoryCatalogue.Name, value => PersonName.IsWhole(value, isSure: true));
        return votes.Addresses.IsMajority(votes.Values) ? new ColumnReading(HeadedValue.Address, AddressText.IsWhole) : null;
    }

    private sealed class Votes
    {
        public int Values { get; set; }

        public CodeVotes Codes { get; } = new();

        public FormVotes Names { get; } = new(chance: 1, repeats: false);

        public FormVotes Addresses { get; } = new(chance: 1, repeats: false);

        public FormVotes[] Forms { get; } = [.. ColumnForm.All.Select(form => new FormVotes(form.Chance, form.Repeats, form.Type is not null))];
    }
}
