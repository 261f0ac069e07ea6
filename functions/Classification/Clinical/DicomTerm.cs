namespace Baygate.Classification.Clinical;

/// <summary>What an element of DICOM means, an entry of <c>dicom-tags.json</c> (PS3.6).</summary>
/// <param name="Name">Its keyword.</param>
/// <param name="Category">Category of its values, or null if only they can say.</param>
internal sealed record DicomTerm(string Name, string? Category)
{
    private static readonly Dictionary<string, DicomTerm> All = DataFile.Read("dicom-tags.json", DataFileJson.Default.DictionaryStringDicomTerm);

    /// <summary>The term of a tag, group and element in one number, or null.</summary>
    public static DicomTerm? Find(uint tag) => All.GetValueOrDefault($"{tag:X8}");
}
