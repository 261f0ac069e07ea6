using System.Runtime.CompilerServices;
using System.Text;
using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers.Checks;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>
/// A run behind a label: the nearest label at most 24 characters before it says what it may be, so that a text is searched for labels once
/// a run and not once a type. A match is of one of the types of <c>labels.json</c>.
/// </summary>
internal sealed class LabelledRun : IdentifierType
{
    private static readonly LabelledTypes[] Entries = DataFile.Read("labels.json", DataFileJson.Default.LabelledTypesArray);

    private static readonly LabelIndex Labels = new(
        Entries.SelectMany((entry, index) => entry.All().Select(label => new Label(label, index))), isSilent: IsOfOtherNumbers);

    private static readonly bool[] HaveOwnNumbers =
    [
        .. Entries.Select(entry => entry.Types.Keys.All(type => CategoryCatalogue.All[CategoryCatalogue.IndexOf(
            IdentifierDefinition.All.Single(definition => definition.Type == type).Category)].HasOwnNumbers)),
    ];

    private static readonly HashSet<int> IdentityCards =
        [.. Enumerable.Range(0, Entries.Length).Where(entry => Entries[entry].Headers is { } headers && headers.Intersect(["hkid", "cn_resident_id"]).Any())];

    // Sixteen digits are an equipment number or an account rather than a card where a label says so.
    private static readonly int[] CardLengths = [15, 16];

    private static readonly int[] Lengths =
        [.. Entries.SelectMany(entry => entry.Types.Values).SelectMany(lengths => lengths).Distinct()];

    private readonly (IdentifierType Type, int[] Lengths)[][] _types;
    private readonly bool[][] _runs;
    private readonly int[] _lengths;

    /// <summary>Makes the types.</summary>
    /// <param name="today">No birth date lies after it.</param>
    /// <param name="decidesCards">Whether it is asked before bank cards are, of runs a card may have too; otherwise of all others.</param>
    public LabelledRun(DateOnly today, bool decidesCards)
        : base("passport", Tier.C, "labelled", "label")
    {
        var types = IdentifierDefinition.All.ToDictionary(type => type.Type, type => (IdentifierType)new LabelledIdentifier(type, today));
        types["gps"] = new GeoPosition(isLabelled: true);
        types["birth_date"] = new LabelledBirthDate(today);
        _types = [.. Entries.Select(entry => entry.Types.Select(type => (types[type.Key], type.Value)).ToArray())];
        _runs =
        [
            .. Entries.Select(entry => Enumerable.Range(0, IdentifierScanner.LongerRun + 1)
                .Select(length => entry.Types.Values.Any(lengths => lengths.Contains(length))).ToArray()),
        ];
        _lengths = [.. Lengths.Where(length => decidesCards == CardLengths.Contains(length))];
    }

    /// <summary>Where, by its last bytes, a label may end.</summary>
    public static LabelEndings Endings => Labels.Endings;

    /// <summary>The words labels end with.</summary>
    public static LabelWords Words => Labels.Words;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => _lengths;

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => char.IsAsciiLetterOrDigit((char)character);

    /// <summary>Whether a label says that the number is of something that is no person: an order, a batch, a moment.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="start">Where the number begins.</param>
    public static bool IsAnotherNumber(ReadOnlySpan<byte> text, int start) =>
        start >= 2 && IsOfOtherNumbers(LabelWindow.FindBefore(Labels, text, start));

    /// <summary>The row of <c>labels.json</c> with the label that a column's header holds, the last if it holds several, or -1.</summary>
    public static int EntryOf(string header)
    {
        var text = Encoding.UTF8.GetBytes(header);
        return text.Length is < 2 or > LabelText.Longest ? -1 : Labels.FindLast(text, 0, text.Length);
    }

    /// <summary>Whether a row is of numbers that are no person's.</summary>
    public static bool IsOfOtherNumbers(int entry) => entry >= 0 && Entries[entry].Types.Count == 0;

    /// <summary>Reads a whole value whose column has a label for a header.</summary>
    /// <param name="entry">The row of the label.</param>
    /// <param name="value">Normalised and trimmed.</param>
    /// <param name="match">Receives the match.</param>
    public bool TryMatchBelow(int entry, ReadOnlySpan<byte> value, ref IdentifierMatch match)
    {
        foreach (var (type, _) in _types[entry])
        {
            if (type.TryMatch(value, 0, ref match) && match.End == value.Length)
                return true;
        }

        return false;
    }

    /// <summary>Whether a label says that the number is of a category with numbers of its own, such as medical records.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="start">Where the number begins.</param>
    public static bool IsOwnNumber(ReadOnlySpan<byte> text, int start) =>
        start >= 2 && LabelWindow.FindBefore(Labels, text, start) is >= 0 and var entry && HaveOwnNumbers[entry];

    /// <summary>Whether a label says that the number is that of an identity card.</summary>
    public static bool IsIdentityNumber(ReadOnlySpan<byte> text, int start) =>
        start >= 2 && IdentityCards.Contains(LabelWindow.FindBefore(Labels, text, start));

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms => _lengths.Select(length => new RunForm(length) { Before = ~Neighbours.Edge & Neighbours.Any });

    /// <summary>Looks for a label, or for what may become one once the text is normalised.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length)
    {
        if (start < 2)
            return false;
        var begin = Prefixed(text, start);
        if (length < 3 && begin == start && !IsBehindPart(text, start + length))
            return false;
        if (IsBehindLabel(text, begin, length) || (begin < start && IsBehindLabel(text, start, length)))
            return true;
        var before = text[Math.Max(0, begin - LabelText.Longest)..start];
        return !Ascii.IsValid(before) && Normaliser.HasOtherWords(before[(before.LastIndexOf((byte)'\n') + 1)..]);
    }

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        if (start < 2)
            return false;
        var run = 0;
        while (Groups.IsLetterOrDigit(text, start + run))
            run++;
        var begin = Prefixed(text, start);
        if (run < 3 && begin == start && !IsBehindPart(text, start + run))
            return false;
        var entry = LabelWindow.FindBefore(Labels, text, begin);
        // What looked like letters of the value, as in MRN 0001, may be its label.
        if (entry < 0 && begin < start && text[start - 1] == (byte)' ')
            entry = LabelWindow.FindBefore(Labels, text, begin = start);
        if (entry < 0)
            return false;
        run = Math.Min(run, IdentifierScanner.LongerRun);
        foreach (var (type, lengths) in _types[entry])
        {
            if (!lengths.AsSpan().Contains(run))
                continue;
            if ((begin < start && type.TryMatch(text, begin, ref match)) || type.TryMatch(text, start, ref match))
                return true;
        }

        return false;
    }

    /// <summary>Never asked: a match is of another type.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Free(value);

    private bool IsBehindLabel(ReadOnlySpan<byte> text, int start, int length) =>
        LabelWindow.FindBefore(Labels, text, start, isOneLine: true) is >= 0 and var entry && _runs[entry][Math.Min(length, IdentifierScanner.LongerRun)];

    // What may part a short run from the next one.
    private static bool IsBehindPart(ReadOnlySpan<byte> text, int end) =>
        end < text.Length && text[end] is (byte)'.' or (byte)'/' or (byte)'-' or (byte)' ' or 0xC2;

    // A few letters and a sign before the run belong to it: M-12-34, MR-0001, AB 1234.
    private static int Prefixed(ReadOnlySpan<byte> text, int start)
    {
        const int mostLetters = 6;
        if (text[start - 1] is not ((byte)'-' or (byte)'/' or (byte)' '))
            return start;
        var begin = start - 1;
        while (begin > 0 && start - begin <= mostLetters && char.IsAsciiLetterUpper((char)text[begin - 1]))
            begin--;
        return begin == start - 1 || Groups.IsLetterOrDigit(text, begin - 1) ? start : begin;
    }
}
