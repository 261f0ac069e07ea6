using Baygate.Classification.Reading;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Clinical;

/// <summary>Tells clinical and genomic formats that are text from other text.</summary>
internal static class ClinicalText
{
    /// <summary>Whether a text begins like one of them.</summary>
    public static bool IsRecognised(ReadOnlySpan<byte> text) => Hl7Scanner.IsMessage(text) || GenomeScanner.Recognise(text) is not null;

    /// <summary>A scanner for what a text begins like, or null if it is something else.</summary>
    /// <param name="text">The beginning.</param>
    /// <param name="content">The content it is of.</param>
    /// <param name="file">Receives what is seen.</param>
    public static ITextScanner? Recognise(ReadOnlySpan<byte> text, Content content, Sightings file)
    {
        if (Hl7Scanner.IsMessage(text))
            return new Hl7Scanner(file, content.PlaceAs(Hl7Scanner.FormatName));
        return GenomeScanner.Recognise(text) is { } format ? new GenomeScanner(format, file, content.PlaceAs(format)) : null;
    }
}
