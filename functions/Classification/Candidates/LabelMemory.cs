using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Baygate.Classification.Candidates;

/// <summary>
/// Remembers whether some bytes end with a label: logs say the same before their numbers again and again. Of bytes whose places are the same
/// the last ones are kept.
/// </summary>
internal sealed class LabelMemory
{
    private const int PlaceBits = 9;

    private readonly Vector256<byte>[] _bytes = new Vector256<byte>[1 << PlaceBits];

    // What stood before the bytes, above a bit for whether they end with a label; 0 where nothing is kept.
    private readonly int[] _answers = new int[1 << PlaceBits];

    /// <summary>Whether the bytes are known, and end with a label.</summary>
    /// <param name="bytes">The bytes, behind zeros.</param>
    /// <param name="before">What stands before them, and how many they are; above 0.</param>
    /// <param name="isLabel">Receives whether they end with a label.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRecall(Vector256<byte> bytes, int before, out bool isLabel)
    {
        var place = PlaceOf(bytes);
        isLabel = (_answers[place] & 1) != 0;
        return _answers[place] >> 1 == before && _bytes[place] == bytes;
    }

    /// <summary>Remembers it.</summary>
    public void Keep(Vector256<byte> bytes, int before, bool isLabel)
    {
        var place = PlaceOf(bytes);
        (_bytes[place], _answers[place]) = (bytes, before << 1 | (isLabel ? 1 : 0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(Vector256<byte> bytes)
    {
        var half = bytes.GetLower().AsUInt64() + (bytes.GetUpper().AsUInt64() << 1);
        return (int)((half.ToScalar() + (half.GetElement(1) * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15 >> (64 - PlaceBits));
    }
}
