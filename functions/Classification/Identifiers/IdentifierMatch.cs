using System.Diagnostics.CodeAnalysis;

namespace Baygate.Classification.Identifiers;

/// <summary>One identifier found in a text.</summary>
internal struct IdentifierMatch
{
    /// <summary>What was found: the type that was asked, unless it names another.</summary>
    public IdentifierType Type;

    /// <summary>First byte in the text.</summary>
    public int Start;

    /// <summary>Behind its last byte in the text.</summary>
    public int End;

    /// <summary>Length of the value, without separators.</summary>
    public int ValueLength;

    private IdentifierValue _value;

    /// <summary>The value without separators, in ASCII upper case: equal for equal identifiers however written.</summary>
    [UnscopedRef]
    public Span<byte> Value => ((Span<byte>)_value)[..ValueLength];

    /// <summary>All the room there is for the value.</summary>
    [UnscopedRef]
    public Span<byte> Room => _value;
}
