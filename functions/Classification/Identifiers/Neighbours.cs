namespace Baygate.Classification.Identifiers;

/// <summary>What may stand beside a run of letters and digits, where that bears on what the run can be.</summary>
[Flags]
internal enum Neighbours
{
    /// <summary>The edge of the text, a line or a field.</summary>
    Edge = 1 << 0,

    /// <summary>A space.</summary>
    Space = 1 << 1,

    /// <summary>A hyphen.</summary>
    Hyphen = 1 << 2,

    /// <summary>A dot.</summary>
    Dot = 1 << 3,

    /// <summary>A colon.</summary>
    Colon = 1 << 4,

    /// <summary>A slash.</summary>
    Slash = 1 << 5,

    /// <summary>An opening parenthesis.</summary>
    Opening = 1 << 6,

    /// <summary>A closing parenthesis.</summary>
    Closing = 1 << 7,

    /// <summary>A plus.</summary>
    Plus = 1 << 8,

    /// <summary>Any character outside ASCII.</summary>
    NonAscii = 1 << 9,

    /// <summary>An underscore.</summary>
    Underscore = 1 << 10,

    /// <summary>The filler of machine readable zones, a less-than sign.</summary>
    Filler = 1 << 11,

    /// <summary>Any other character.</summary>
    Other = 1 << 12,

    /// <summary>What may part the groups of one value (law, 2.0 rule 2).</summary>
    Separator = Space | Hyphen | Dot,

    /// <summary>Everything.</summary>
    Any = (1 << 13) - 1,
}
