using System.Runtime.CompilerServices;

namespace Baygate.Classification.Identifiers;

/// <summary>Room for one identifier without separators, in ASCII upper case; longer ones are no identifiers here.</summary>
[InlineArray(Capacity)]
internal struct IdentifierValue
{
    /// <summary>The longest value, in bytes.</summary>
    public const int Capacity = 96;

    private byte _first;
}
