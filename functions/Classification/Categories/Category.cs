using Baygate.Classification.Results;

namespace Baygate.Classification.Categories;

/// <summary>One category of data, a row of <c>categories.json</c>.</summary>
/// <param name="Id">Its id, as in the header vocabulary.</param>
/// <param name="Class">Legal class.</param>
/// <param name="SpiCategory">Kind of sensitive information, if it is.</param>
/// <param name="IdNumber">Whether it is the number of an identity document: then an option decides whether it is sensitive.</param>
/// <param name="HasOwnNumbers">Whether its values are numbers of many forms: what passes the checks of another identifier there does so by chance.</param>
/// <param name="Identifies">Rank among what tells persons apart, 1 is best; null if it does not.</param>
/// <param name="National">National levels, where they differ from what follows from the class.</param>
/// <param name="GradeSource">Why they do.</param>
/// <param name="Important">When it may be important data, if ever.</param>
internal sealed record Category(
    string Id,
    DataClass Class,
    SpiCategory? SpiCategory = null,
    bool IdNumber = false,
    bool HasOwnNumbers = false,
    int? Identifies = null,
    NationalGrades? National = null,
    string? GradeSource = null,
    ImportantDataRule? Important = null);
