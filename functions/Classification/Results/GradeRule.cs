using Baygate.Classification.Categories;

namespace Baygate.Classification.Results;

/// <summary>The grade of a file: the highest of its categories (就高从严, GB/T 43697-2024).</summary>
internal static class GradeRule
{
    /// <summary>The grade and what gives it.</summary>
    /// <param name="categories">Indexes of the categories seen, in the order of the findings.</param>
    /// <param name="judgement">Class and grade of each.</param>
    public static (Grade Grade, string Reason) Apply(IEnumerable<int> categories, CategoryJudgement judgement)
    {
        Category? highest = null;
        foreach (var category in categories.Select(index => CategoryCatalogue.All[index]))
        {
            if (highest is null || judgement.GradeOf(category) > judgement.GradeOf(highest))
                highest = category;
        }

        return highest is null
            ? (Grade.P1, "P1: nothing personal was found.")
            : (judgement.GradeOf(highest), Explain(highest, judgement));
    }

    /// <summary>The law and the standards the grade of a category comes from.</summary>
    public static string BasisOf(Category category, CategoryJudgement judgement)
    {
        var why = category.GradeSource ?? judgement.ClassOf(category) switch
        {
            DataClass.SensitivePersonalInformation => "sensitive personal information, PIPL art. 28",
            DataClass.PersonalInformation => "personal information, PIPL art. 4",
            _ => "no personal information by itself",
        };
        return $"{why}; {judgement.NationalOf(category)}";
    }

    private static string Explain(Category category, CategoryJudgement judgement) =>
        $"{judgement.GradeOf(category)}: {category.Id} ({BasisOf(category, judgement)}).";
}
