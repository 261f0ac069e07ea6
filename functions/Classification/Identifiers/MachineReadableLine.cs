using System.Text;
using Baygate.Classification.Identifiers.Checks;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// The line of a machine readable zone that carries the holder's data, ICAO Doc 9303: the second of a passport (TD3, 44 characters, or both
/// in one) or of a card (TD1, 30 characters). All its check digits fit.
/// </summary>
internal sealed class MachineReadableLine(DateOnly today) : IdentifierType("passport", Tier.A, "mrz")
{
    private const int PassportLine = 44;
    private const int CardLine = 30;

    private static readonly int[] Lengths = [.. Enumerable.Range(15, IdentifierScanner.LongerRun - 14)];

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => Lengths;

    /// <summary>The zone goes on beside the run, with a filler or with what may become one; the end of a long run may be out of sight.</summary>
    public override IEnumerable<RunForm> Forms =>
    [
        .. Lengths.Select(length => new RunForm(length) { Before = Neighbours.Filler | Neighbours.NonAscii }),
        .. Lengths[..^1].Select(length => new RunForm(length) { Behind = Neighbours.Filler | Neighbours.NonAscii }),
        new RunForm(Lengths[^1]),
    ];

    /// <summary>Looks whether the zone goes on beside the run, with a filler or with what may become one once the text is normalised.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length) =>
        (start > 0 && MayGoOn(text[start - 1])) || (start + length < text.Length && MayGoOn(text[start + length]));

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var begin = start;
        while (begin > 0 && start - begin < 2 * PassportLine && IsOfZone(text[begin - 1]))
            begin--;
        var end = start;
        while (end < text.Length && end - begin <= 2 * PassportLine && IsOfZone(text[end]))
            end++;
        if (end - begin == 2 * PassportLine)
            begin += PassportLine;
        if (end - begin is not (PassportLine or CardLine) || !text[begin..end].Contains((byte)'<'))
            return false;
        var line = Encoding.ASCII.GetString(text[begin..end]);
        if (!(line.Length == PassportLine ? MachineReadableZone.IsPassport(line) : MachineReadableZone.IsCardHolder(line)))
            return false;

        match.Type = this;
        match.Start = begin;
        match.End = end;
        match.ValueLength = end - begin;
        text[begin..end].CopyTo(match.Room);
        return true;
    }

    /// <summary>The century is the last in which the holder is born already.</summary>
    public override DateOnly? BirthDate(ReadOnlySpan<byte> value)
    {
        var digits = value.Slice(value.Length == PassportLine ? 13 : 0, 6);
        if (ResidentNumber.DateOf([(byte)'2', (byte)'0', .. digits]) is { } birth && birth <= today)
            return birth;
        return ResidentNumber.DateOf([(byte)'1', (byte)'9', .. digits]);
    }

    /// <summary>The first two characters stay.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 2, 0);

    private static bool MayGoOn(byte character) => character >= 0x80 || character == (byte)'<' || char.IsAsciiLetterOrDigit((char)character);

    private static bool IsOfZone(byte character) => char.IsAsciiDigit((char)character) || char.IsAsciiLetterUpper((char)character) || character == (byte)'<';
}
