using System.Runtime.CompilerServices;
namespace Baygate.Classification.Words;

/// <summary>A set of numbers of 16 bits.</summary>
internal sealed class BitTable
{
    private const int BitsPerWord = 64;

    private readonly ulong[] _words = new ulong[(1 << 16) / BitsPerWord];

    /// <summary>Makes the set.</summary>
    public BitTable(params IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
            Add(number);
    }

    /// <summary>Adds a number.</summary>
    public void Add(int number) => _words[number / BitsPerWord] |= 1UL << (number % BitsPerWord);

    /// <summary>Whether it holds the number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int number) => (_words[number >> 6] & (1UL << (number & (BitsPerWord - 1)))) != 0;
}
