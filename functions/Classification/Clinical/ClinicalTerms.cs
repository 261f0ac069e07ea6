namespace Baygate.Classification.Clinical;

/// <summary>What the elements of a clinical document format mean, an entry of <c>clinical-terms.json</c>.</summary>
/// <param name="Documents">The kinds of documents.</param>
/// <param name="Impersonal">Those of them that are about no patient.</param>
/// <param name="Records">Elements about other persons than the patient: each is a record of its own.</param>
/// <param name="Patient">Elements that refer to the patient.</param>
/// <param name="Elements">Categories by path; a path may begin with any element of the document, and the longest one counts.</param>
internal sealed record ClinicalTerms(
    string[] Documents, string[] Impersonal, string[] Records, string[] Patient, Dictionary<string, string> Elements)
{
    private static readonly Dictionary<string, ClinicalTerms> Formats =
        DataFile.Read("clinical-terms.json", DataFileJson.Default.DictionaryStringClinicalTerms);

    private readonly HashSet<string> _names = [.. Elements.Keys.SelectMany(path => path.Split('.')), .. Records, .. Patient];

    /// <summary>HL7 FHIR.</summary>
    public static ClinicalTerms Fhir { get; } = Formats["fhir"];

    /// <summary>HL7 clinical document architecture, release 2.</summary>
    public static ClinicalTerms Cda { get; } = Formats["cda"];

    /// <summary>Id of the category of the values at a path, or null.</summary>
    /// <param name="path">Names with dots between, from the document's own element on.</param>
    public string? Find(ReadOnlySpan<char> path)
    {
        var elements = Elements.GetAlternateLookup<ReadOnlySpan<char>>();
        while (true)
        {
            if (elements.TryGetValue(path, out var category))
                return category;
            var dot = path.IndexOf('.');
            if (dot < 0)
                return null;
            path = path[(dot + 1)..];
        }
    }

    /// <summary>Whether the format has an element of this name that means something here.</summary>
    public bool Knows(string name) => _names.Contains(name);

    /// <summary>Whether a document may be of this kind: a resource type of FHIR, or the root of the other format.</summary>
    public bool IsDocument(string name) => Documents.Contains(name);

    /// <summary>Whether a document of this kind is a health record.</summary>
    public bool IsHealthRecord(string name) => IsDocument(name) && !Impersonal.Contains(name);

    /// <summary>Whether an element is about another person.</summary>
    public bool IsRecord(string name) => Records.Contains(name);

    /// <summary>Whether an element refers to the patient.</summary>
    public bool IsPatient(string name) => Patient.Contains(name);
}
