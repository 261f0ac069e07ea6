using System.Globalization;
using Baygate.Classification.Results;

namespace Baygate.Classification.Pdf;

/// <summary>A page: where on it a value stands is for nobody to count.</summary>
/// <param name="number">Its number, from 1.</param>
internal sealed class PagePlace(int number) : Places
{
    /// <inheritdoc/>
    public override void Add(long position)
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> ToNames() => [string.Create(CultureInfo.InvariantCulture, $"page {number}")];
}
