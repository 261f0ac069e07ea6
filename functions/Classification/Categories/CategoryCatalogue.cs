using System.Collections.Frozen;

namespace Baygate.Classification.Categories;

/// <summary>All categories. A category's index is its bit in the masks that records and persons carry.</summary>
internal static class CategoryCatalogue
{
    private static readonly FrozenDictionary<string, int> Indexes;

    static CategoryCatalogue()
    {
        All = DataFile.Read("categories.json", DataFileJson.Default.CategoryArray);
        if (All.Length > 64)
            throw new InvalidDataException("A mask has room for 64 categories.");
        Indexes = All.Select((category, index) => (category.Id, index)).ToFrozenDictionary(pair => pair.Id, pair => pair.index);
        Name = IndexOf("person_name");
        BirthDate = IndexOf("date_of_birth");
        Email = IndexOf("email");
        Under14 = IndexOf("under_14");
        HealthRecord = IndexOf("health_record");
        Mobile = IndexOf("mobile");
        Landline = IndexOf("landline");
    }

    /// <summary>The categories, by index.</summary>
    public static Category[] All { get; }

    /// <summary>Index of the names of persons.</summary>
    public static int Name { get; }

    /// <summary>Index of birth dates and ages.</summary>
    public static int BirthDate { get; }

    /// <summary>Index of e-mail addresses.</summary>
    public static int Email { get; }

    /// <summary>Index of what a birth date or an identifier shows: the person is under 14.</summary>
    public static int Under14 { get; }

    /// <summary>Index of records that are health records by their form: FHIR, HL7, C-CDA, DICOM.</summary>
    public static int HealthRecord { get; }

    private static int Mobile { get; }

    private static int Landline { get; }

    /// <summary>Whether a category is of telephone numbers.</summary>
    public static bool AreTelephones(int category) => category == Mobile || category == Landline;

    /// <summary>The index of a category.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that id.</exception>
    public static int IndexOf(string id) => Indexes[id];

    /// <summary>The mask with only this category's bit.</summary>
    public static ulong Bit(int index) => 1UL << index;
}
