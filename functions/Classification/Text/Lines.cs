using System.Numerics;
using System.Runtime.CompilerServices;

namespace Baygate.Classification.Text;

/// <summary>The lines of a text.</summary>
internal static class Lines
{
    private static ReadOnlySpan<byte> White => " \t\r"u8;

    /// <summary>How many lines hold more than white space.</summary>
    /// <param name="text">Whole lines; the last may lack its line feed.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CountFilled(ReadOnlySpan<byte> text)
    {
        var count = 0;
        var at = 0;
        for (; at + Bytes64.Length <= text.Length; at += Bytes64.Length)
        {
            ref var block = ref Unsafe.AsRef(in text[at]);
            var ends = Bytes64.Equal(ref block, (byte)'\n');
            count += BitOperations.PopCount(ends);
            // A line that ends right behind white space, or another line, may be blank.
            var doubtful = ends & (Bytes64.InRange(ref block, 0, (byte)' ' + 1) << 1 | 1);
            for (; doubtful != 0; doubtful &= doubtful - 1)
                count -= IsBlankBefore(text, at + BitOperations.TrailingZeroCount(doubtful)) ? 1 : 0;
        }

        for (; at < text.Length; at++)
            count += text[at] == (byte)'\n' && !IsBlankBefore(text, at) ? 1 : 0;
        return text is [.., not (byte)'\n'] && !IsBlankBefore(text, text.Length) ? count + 1 : count;
    }

    private static bool IsBlankBefore(ReadOnlySpan<byte> text, int end)
    {
        while (end > 0 && White.Contains(text[end - 1]))
            end--;
        return end == 0 || text[end - 1] == (byte)'\n';
    }
}
