using System.Buffers;
using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Words;

namespace Baygate.Classification.Identifiers;

/// <summary>Finds the identifiers in a text, in one pass and in time linear in its length.</summary>
internal sealed class IdentifierScanner
{
    /// <summary>No identifier is shorter, in bytes.</summary>
    public const int ShortestIdentifier = 8;

    /// <summary>What types name as the length of all runs too long for an identifier in one run.</summary>
    public const int LongerRun = 25;

    private const int AsciiCharacters = 128;

    private static readonly SearchValues<byte> Triggers = SearchValues.Create("0123456789@"u8);

    // Types hold nothing of a text, and an archive has many: those of the last date are kept.
    private static volatile TypesOfDay? _last;

    private readonly EmailAddress _email = new();
    private readonly PrivateKeyBlock _key = new();
    private readonly WordScanner _words = new();
    private readonly IdentifierType[][] _typesByRun;
    private IdentifierMatch _match;

    /// <summary>Makes a scanner of all types.</summary>
    /// <param name="today">No birth date lies after it.</param>
    public IdentifierScanner(DateOnly today)
    {
        var last = _last;
        if (last?.Today != today)
            _last = last = new TypesOfDay(today, ByRun(Types(today)));
        _typesByRun = last.ByRun;
    }

    /// <summary>All types that begin with a run.</summary>
    /// <param name="today">No birth date lies after it.</param>
    public static IReadOnlyList<IdentifierType> Types(DateOnly today) =>
    [
        // In this order, the first that matches wins: checksum and date before checksum before bare format before what needs a
        // label (law, 2.0 rule 7).
        new ResidentId(today), new ResidencePermit(today), new ForeignerPermit(today), new MachineReadableLine(today),
        new LabelledRun(today, decidesCards: true), new BankCard(), new OrganisationId(), new HkId(), new VehicleId(),
        new MainlandMobile(), new OverseasPhone(), new MainlandLandline(), new IpV4Address(), new IpV6Address(), new MacAddress(),
        new MacauId(), new MainlandPlate(), new AlipayId(), new ClinicalDiagnosis(), new CloudKey(), new JsonWebToken(),
        new LabelledRun(today, decidesCards: false), new GeoPosition(isLabelled: false),
    ];

    /// <summary>Finds all identifiers, in the order of the text; they do not overlap.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="matches">Receives them; what it held is dropped.</param>
    public void Scan(ReadOnlySpan<byte> text, List<IdentifierMatch> matches)
    {
        matches.Clear();
        var from = 0;
        for (var begin = IndexOfKey(text, from); begin >= 0; begin = IndexOfKey(text, from))
        {
            Scan(text, from, begin, matches);
            from = _key.TryMatch(text, begin, ref _match) ? Add(matches, _key) : begin + PrivateKeyBlock.Beginning.Length;
        }

        Scan(text, from, text.Length, matches);
        _words.AddTo(text, matches);
    }

    private static IdentifierType[][] ByRun(IReadOnlyList<IdentifierType> types)
    {
        var byRun = new IdentifierType[(LongerRun + 1) * AsciiCharacters][];
        Array.Fill(byRun, []);
        foreach (var type in types)
        {
            foreach (var length in type.RunLengths)
            {
                for (var first = 0; first < AsciiCharacters; first++)
                {
                    ref var entry = ref byRun[(length * AsciiCharacters) + first];
                    if (type.CanBeginWith((byte)first))
                        entry = [.. entry, type];
                }
            }
        }

        return byRun;
    }

    private static int IndexOfKey(ReadOnlySpan<byte> text, int from)
    {
        var begin = text.Length - from < PrivateKeyBlock.Shortest ? -1 : text[from..].IndexOf(PrivateKeyBlock.Beginning);
        return begin < 0 ? -1 : from + begin;
    }

    private void Scan(ReadOnlySpan<byte> whole, int from, int to, List<IdentifierMatch> matches)
    {
        var text = whole[..to];
        var (at, free) = (from, from);
        while (at < text.Length)
        {
            var trigger = OffsetOfTrigger(text[at..]);
            if (trigger < 0)
                return;
            var start = at + trigger;
            if (text[start] == (byte)'@')
                at = _email.TryMatch(text, start, ref _match) && _match.Start >= free ? free = Add(matches, _email) : start + 1;
            else if (TryRun(text, at, start, free, out var end) is { } type)
                at = free = Add(matches, type);
            else
                at = end;
        }
    }

    // In numbers it is often near, right behind a separator: finding that out costs less than starting a search.
    private static int OffsetOfTrigger(ReadOnlySpan<byte> text) =>
        text.Length > 1 && text[0] < (byte)'0' && char.IsAsciiDigit((char)text[1]) ? 1 : text.IndexOfAny(Triggers);

    // A run in an e-mail address is a part of it.
    private IdentifierType? TryRun(ReadOnlySpan<byte> text, int at, int digit, int free, out int end)
    {
        var start = digit;
        end = digit + 1;
        while (start > at && char.IsAsciiLetter((char)text[start - 1]))
            start--;
        while (Groups.IsLetterOrDigit(text, end))
            end++;
        foreach (var type in _typesByRun[(Math.Min(end - start, LongerRun) * AsciiCharacters) + text[start]])
        {
            _match.Type = type;
            if (type.TryMatch(text, start, ref _match) && _match.Start >= free && (_match.End == text.Length || text[_match.End] != (byte)'@'))
                return _match.Type;
        }

        return null;
    }

    private int Add(List<IdentifierMatch> matches, IdentifierType type)
    {
        _match.Type = type;
        matches.Add(_match);
        return _match.End;
    }

    private sealed record TypesOfDay(DateOnly Today, IdentifierType[][] ByRun);
}
