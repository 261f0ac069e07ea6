using Baygate.Classification.Categories;
using Baygate.Classification.Headers;
using Baygate.Classification.Identifiers.Labels;

namespace Baygate.Classification.Records;

/// <summary>One column of records.</summary>
internal sealed class Column
{
    /// <summary>What it is called in findings.</summary>
    public required string Name { get; init; }

    /// <summary>What its header says, if anything.</summary>
    public HeaderMatch? Header { get; init; }

    /// <summary>The columns that make up one kind of record: an ambiguous header counts only beside a sure one of these.</summary>
    public required ColumnGroup Group { get; init; }

    /// <summary>Whether its header names numbers that are no person's, such as orders or versions: some pass the checks of identifiers by chance.</summary>
    public bool IsOtherNumbers => Header is null && LabelledRun.IsOfOtherNumbers(Label);

    /// <summary>The row of <c>labels.json</c> its header names, or -1: values below it may be of the types of that row.</summary>
    public int Label { get; init; } = -1;

    /// <summary>Whether what passes the checks of an identifier in it, and could do so by chance, is none.</summary>
    /// <param name="category">Category of the identifier.</param>
    public bool Denies(int category) =>
        IsOtherNumbers || (Category is { } own && own != category && CategoryCatalogue.All[own].HasOwnNumbers);

    /// <summary>What its first values say, where its header says nothing or something else.</summary>
    public ColumnVerdict? Verdict { get; set; }

    /// <summary>Whether a header says nothing at all of it, so that its values may.</summary>
    public bool IsUntold => Header is null && Label < 0;

    /// <summary>Whether a value must look like its category to count, because the header may mean other things.</summary>
    public bool NeedsForm => Header is { Generic: true } && !Group.HasSure;

    /// <summary>Category of its values, or null if its header says nothing.</summary>
    public int? Category => Header is { } header && (!header.Ambiguous || Group.HasSure) ? header.Category : null;
}
