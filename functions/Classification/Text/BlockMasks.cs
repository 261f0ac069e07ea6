using System.Runtime.CompilerServices;

namespace Baygate.Classification.Text;

/// <summary>What kinds of characters 64 bytes are, a bit for each byte.</summary>
internal readonly ref struct BlockMasks
{
    /// <summary>Looks at a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public BlockMasks(ref byte block)
    {
        Digits = Bytes64.InRange(ref block, (byte)'0', 10);
        Lower = Bytes64.InRange(ref block, (byte)'a', 26);
        Upper = Bytes64.InRange(ref block, (byte)'A', 26);
        Others = Bytes64.InRange(ref block, 0x80, 0x80);
        LineFeeds = Bytes64.Equal(ref block, (byte)'\n');
        Hyphens = Bytes64.Equal(ref block, (byte)'-');
        Colons = Bytes64.Equal(ref block, (byte)':');
        Dots = Bytes64.Equal(ref block, (byte)'.');
    }

    /// <summary>ASCII digits.</summary>
    public ulong Digits { get; }

    /// <summary>Small ASCII letters.</summary>
    public ulong Lower { get; }

    /// <summary>Capital ASCII letters.</summary>
    public ulong Upper { get; }

    /// <summary>Bytes outside ASCII.</summary>
    public ulong Others { get; }

    /// <summary>Line feeds.</summary>
    public ulong LineFeeds { get; }

    /// <summary>Hyphens.</summary>
    public ulong Hyphens { get; }

    /// <summary>Colons.</summary>
    public ulong Colons { get; }

    /// <summary>Dots.</summary>
    public ulong Dots { get; }

    /// <summary>ASCII letters.</summary>
    public ulong Letters => Lower | Upper;

    /// <summary>ASCII letters and digits.</summary>
    public ulong Words => Lower | Upper | Digits;
}
