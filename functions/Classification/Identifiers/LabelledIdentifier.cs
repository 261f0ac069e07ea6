using System.Text;
using Baygate.Classification.Identifiers.Checks;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// An identifier whose form other numbers have too: it counts only with a label of its type at most 24 characters before it, not beyond
/// another number (law, 2.0 rule 6).
/// </summary>
internal sealed class LabelledIdentifier : IdentifierType
{
    private const int WindowBytes = 24 * 3;

    private static readonly (IdentifierDefinition Definition, LabelTerms Terms)[] Types =
    [
        .. DataFile.Read("labels.json", DataFileJson.Default.LabelTermsArray)
            .Select(terms => (IdentifierDefinition.All.Single(type => type.Type == terms.Type), terms)),
    ];

    private readonly IdentifierDefinition _definition;
    private readonly DateOnly _today;
    private readonly byte[][] _labels;
    private readonly int[] _lengths;

    private LabelledIdentifier(IdentifierDefinition definition, LabelTerms terms, DateOnly today)
        : base(definition.Category, Tier.C, definition.Type)
    {
        _definition = definition;
        _today = today;
        _labels = [.. terms.Labels.Select(Encoding.UTF8.GetBytes)];
        _lengths = terms.Lengths;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => _lengths;

    /// <summary>All types that need a label.</summary>
    /// <param name="today">No birth date lies after it.</param>
    public static IEnumerable<LabelledIdentifier> All(DateOnly today) =>
        Types.Select(type => new LabelledIdentifier(type.Definition, type.Terms, today));

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => char.IsAsciiLetterOrDigit((char)character);

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        if (start == 0 || !IsLabelled(text[..start]))
            return false;
        var end = start;
        while (Groups.IsLetterOrDigit(text, end))
            end++;
        match.Start = start;
        match.End = end;
        match.ValueLength = end - start;
        for (var i = 0; i < match.ValueLength; i++)
            match.Room[i] = Groups.Upper(text[start + i]);
        return !IsPartOfMore(text, start, end)
            && _definition.Check(Encoding.ASCII.GetString(match.Value), _today).Result != IdentifierResult.Invalid;
    }

    /// <summary>The first character stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 1, 0);

    private static bool IsPartOfMore(ReadOnlySpan<byte> text, int start, int end) =>
        text[start - 1] is (byte)'.' or (byte)'-' or (byte)'/'
        || (end + 1 < text.Length && text[end] is (byte)'.' or (byte)'-' or (byte)'/' && char.IsAsciiDigit((char)text[end + 1]));

    private bool IsLabelled(ReadOnlySpan<byte> before)
    {
        var window = before[Math.Max(0, before.Length - WindowBytes)..];
        window = window[(window.LastIndexOfAnyInRange((byte)'0', (byte)'9') + 1)..];
        Span<byte> lower = stackalloc byte[WindowBytes];
        lower = lower[..window.Length];
        for (var i = 0; i < window.Length; i++)
            lower[i] = window[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(window[i] + 32) : window[i];
        foreach (var label in _labels)
        {
            var at = lower.LastIndexOf(label);
            if (at >= 0 && IsWhole(lower, at, label.Length))
                return true;
        }

        return false;
    }

    // A label in letters is a word of its own: tel is not in hotel.
    private static bool IsWhole(ReadOnlySpan<byte> window, int at, int length) =>
        window[at] >= 0x80
        || ((at == 0 || !char.IsAsciiLetter((char)window[at - 1]))
            && (at + length == window.Length || !char.IsAsciiLetter((char)window[at + length])));
}
