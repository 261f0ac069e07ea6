using Baygate.Classification.Results;

namespace Baygate.Classification.Categories;

/// <summary>Class and grade of every category under the options chosen for what the law leaves unsettled.</summary>
internal sealed class CategoryJudgement
{
    private readonly bool _idNumberIsSpi;

    /// <summary>Judges the catalogue.</summary>
    public CategoryJudgement(bool idNumberIsSpi)
    {
        _idNumberIsSpi = idNumberIsSpi;
        for (var index = 0; index < CategoryCatalogue.All.Length; index++)
        {
            var dataClass = ClassOf(CategoryCatalogue.All[index]);
            if (dataClass != DataClass.General)
                Personal |= CategoryCatalogue.Bit(index);
            if (dataClass == DataClass.SensitivePersonalInformation)
                Sensitive |= CategoryCatalogue.Bit(index);
        }
    }

    /// <summary>Mask of the categories that are personal information, sensitive or not.</summary>
    public ulong Personal { get; }

    /// <summary>Mask of the sensitive ones.</summary>
    public ulong Sensitive { get; }

    /// <summary>The legal class.</summary>
    public DataClass ClassOf(Category category) =>
        category.IdNumber && _idNumberIsSpi ? DataClass.SensitivePersonalInformation : category.Class;

    /// <summary>The kind of sensitive information; an identity number was listed under specific identity (GB/T 35273-2020 annex B).</summary>
    public SpiCategory? SpiCategoryOf(Category category) =>
        category.IdNumber && _idNumberIsSpi ? SpiCategory.SpecificIdentity : category.SpiCategory;

    /// <summary>The national levels. Those of sensitive information are the levels of C2 in finance (JR/T 0171-2020).</summary>
    public NationalGrades NationalOf(Category category) => category.National ?? ClassOf(category) switch
    {
        DataClass.SensitivePersonalInformation => new NationalGrades(General: 3, Finance: 3),
        DataClass.PersonalInformation => new NationalGrades(General: 2, Finance: 2),
        _ => new NationalGrades(General: 1, Finance: 1),
    };

    /// <summary>The product grade.</summary>
    public Grade GradeOf(Category category) => NationalOf(category).Grade;
}
