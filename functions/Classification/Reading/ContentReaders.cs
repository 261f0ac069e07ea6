using Baygate.Classification.Archives.Finder;
using Baygate.Classification.Archives.Gzip;
using Baygate.Classification.Archives.Tar;
using Baygate.Classification.Archives.Zip;
using Baygate.Classification.Clinical;
using Baygate.Classification.Office;
using Baygate.Classification.Parquet;
using Baygate.Classification.Pdf;
using Baygate.Classification.Text;

namespace Baygate.Classification.Reading;

/// <summary>The reader of each format that is known by its first bytes; everything else is text, or turns out not to be.</summary>
internal static class ContentReaders
{
    /// <summary>Makes a reader.</summary>
    /// <param name="format">The format, or null if no signature gave it away.</param>
    /// <param name="limits">Bounds on it.</param>
    public static IContentReader Of(string? format, ClassifierLimits limits) => format switch
    {
        "zip" => new ZipContentReader(),
        "gzip" => new GzipContentReader(),
        "tar" => new TarContentReader(),
        FinderContentReader.AppleDoubleName or FinderContentReader.FolderName => new FinderContentReader(),
        "ole2" => new CompoundContentReader(),
        "dicom" => new DicomContentReader(),
        "bam" or "bcf" => new AlignmentContentReader(format),
        "parquet" => new ParquetContentReader(),
        "pdf" => new PdfContentReader(),
        _ => new TextContentReader(limits),
    };
}
