using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Baygate.Classification.Pdf;

/// <summary>The decoding filters of the PDF library, each measured.</summary>
/// <param name="work">Bounds the work.</param>
internal sealed class MeasuredFilters(PdfWork work) : IFilterProvider
{
    /// <summary>Bounds the work on the document; what the library makes by itself finds it here.</summary>
    public PdfWork Work => work;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Measured(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Measured(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Measured(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Measured(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new MeasuredFilter(filter, work))];
}
