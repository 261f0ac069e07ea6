using System.Runtime.InteropServices;
using Baygate.Classification.Addresses;
using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Names;
using Baygate.Classification.Results;

namespace Baygate.Classification.Words;

/// <summary>Finds values made of words: names, addresses, secrets, and what forms and logs put behind a label. Time is linear in the text.</summary>
internal sealed class WordScanner
{
    private const string Rule = "words";

    private static readonly ILookup<byte, Marker> Markers = Marker.All.ToLookup(marker => marker.Text[marker.Anchor]);

    private static readonly WordType Name = new("person_name", Tier.C, Rule);
    private static readonly WordType Address = new("address", Tier.C, Rule);
    private static readonly WordType Account = new("social_account", Tier.B, Rule);

    // A name may stand before the number of a document, a card, a telephone or the address of a mailbox.
    private static readonly bool[] StandBehindNames =
    [
        .. CategoryCatalogue.All.Select(category =>
            category.IdNumber || category.Id is "cn_hkmotw_residence_permit" or "passport" or "travel_permit" or "bank_card" or "bank_account" or "mobile" or "email" or "date_of_birth"
                or "medical_record_no" or "insurance_no" or "education" or "employee"),
    ];

    private readonly List<IdentifierMatch> _found = [];
    private readonly List<IdentifierMatch> _beside = [];
    private readonly List<IdentifierMatch> _merged = [];
    private IdentifierMatch _match;

    /// <summary>Adds what is found to the identifiers of the same text, in the order of the text. A secret holds what stands in it.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="matches">Identifiers found in it, in order.</param>
    public void AddTo(ReadOnlySpan<byte> text, List<IdentifierMatch> matches)
    {
        _found.Clear();
        var free = 0;
        var at = WordFinder.Next(text, 0);
        while (at < text.Length)
        {
            var isFound = TryMatch(text, at) && _match.Start >= free;
            if (isFound)
            {
                _found.Add(_match);
                free = _match.End;
            }

            at = WordFinder.Next(text, isFound ? Math.Max(at + 1, free) : at + 1);
        }

        AddNamesBeside(text, matches);
        if (_found.Count > 0)
            Merge(matches);
    }

    // Both lists are in order; a name lies behind the identifier before it and is not within what was found otherwise.
    private void AddNamesBeside(ReadOnlySpan<byte> text, List<IdentifierMatch> matches)
    {
        if (matches.Count == 0 || matches[^1].Start == 0)
            return;
        _beside.Clear();
        var (free, next) = (0, 0);
        foreach (var match in CollectionsMarshal.AsSpan(matches))
        {
            while (next < _found.Count && _found[next].Start < match.Start)
            {
                free = Math.Max(free, _found[next].End);
                _beside.Add(_found[next++]);
            }

            if (StandBehindNames[match.Type.Category] && NameBeside.TryRead(text, free, match.Start, out var start, out var end) && Set(Name, text, start, end))
                _beside.Add(_match);
            free = Math.Max(free, match.End);
        }

        _beside.AddRange(CollectionsMarshal.AsSpan(_found)[next..]);
        _found.Clear();
        _found.AddRange(_beside);
    }

    private void Merge(List<IdentifierMatch> matches)
    {
        _merged.Clear();
        var next = 0;
        foreach (var found in _found)
        {
            while (next < matches.Count && matches[next].End <= found.Start)
                _merged.Add(matches[next++]);
            var behind = next;
            var isKnown = false;
            while (behind < matches.Count && matches[behind].Start < found.End)
                isKnown |= matches[behind++].Type.Category == FieldReader.Credential;
            // A token of a known form says more than its label.
            if (isKnown || (behind > next && found.Type.Category != FieldReader.Credential))
                continue;
            _merged.Add(found);
            next = behind;
        }

        _merged.AddRange(CollectionsMarshal.AsSpan(matches)[next..]);
        matches.Clear();
        matches.AddRange(_merged);
    }

    private bool TryMatch(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] is (byte)':' or (byte)'=')
            return FieldReader.TryRead(text, at, ref _match);
        foreach (var marker in Markers[text[at]])
        {
            var start = at - marker.Anchor;
            if (start >= 0 && text[start..].StartsWith(marker.Text) && TryMatch(text, start, start + marker.Text.Length, marker.Kind))
                return true;
        }

        return false;
    }

    private bool TryMatch(ReadOnlySpan<byte> text, int start, int end, MarkerKind kind)
    {
        switch (kind)
        {
            case MarkerKind.NameBehind:
                var name = FieldReader.Skip(text, end);
                return Set(Name, text, name, name + ChineseName.ReadAfter(text[name..], isSure: false));
            case MarkerKind.NameBefore:
                return Set(Name, text, start - ChineseName.ReadBefore(text[..start]), start);
            case MarkerKind.NameBehindTitle:
                return !Groups.IsLetterOrDigit(text, start - 1) && Set(Name, text, end, end + LatinName.ReadAfter(text[end..], fewestWords: 2));
            case MarkerKind.Number:
                return ChineseAddress.TryRead(text, start, end, out var from, out var to) && Set(Address, text, from, to);
            case MarkerKind.Home:
                var home = FieldReader.Skip(text, end);
                return Set(Address, text, home, home + AddressText.ReadAfter(text[home..]));
            case MarkerKind.Road:
                return RoadAddress.TryReadEnglish(text, start, end, out from, out to) && Set(Address, text, from, to);
            case MarkerKind.Rua:
                return RoadAddress.TryReadPortuguese(text, start, end, out to) && Set(Address, text, start, to);
            default:
                var id = end;
                while (Groups.IsLetterOrDigit(text, id))
                    id++;
                return id - end >= 6 && !Groups.IsLetterOrDigit(text, start - 1) && Set(Account, text, start, id);
        }
    }

    private bool Set(WordType type, ReadOnlySpan<byte> text, int start, int end)
    {
        if (end <= start)
            return false;
        FieldReader.Fill(ref _match, type, text, start, end);
        return true;
    }
}
