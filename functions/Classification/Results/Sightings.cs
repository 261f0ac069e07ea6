using Baygate.Classification.Categories;
using Baygate.Classification.Persons;

namespace Baygate.Classification.Results;

/// <summary>What has been seen in one file so far: every reader of it, and of what it contains, adds here.</summary>
/// <param name="options">Key, date and limits.</param>
/// <param name="judgement">Class of each category.</param>
/// <param name="hasher">Hashes the persons.</param>
internal class Sightings(ClassifierOptions options, CategoryJudgement judgement, PersonHasher hasher)
{
    /// <summary>Key, date and limits.</summary>
    public ClassifierOptions Options { get; } = options;

    /// <summary>Class of each category.</summary>
    public CategoryJudgement Judgement { get; } = judgement;

    /// <summary>Hashes the persons.</summary>
    public PersonHasher Hasher { get; } = hasher;

    /// <summary>Values by category.</summary>
    public Tally Tally { get; } = new(() => new NamedPlaces(options.Limits.MaxPlaces));

    /// <summary>Persons.</summary>
    public PersonRegister Persons { get; } = new(judgement.Sensitive);

    /// <summary>Records or lines.</summary>
    public long Records { get; private set; }

    /// <summary>Pictures in documents, which are not looked into.</summary>
    public long Pictures { get; private set; }

    /// <summary>Counts a picture.</summary>
    public void AddPicture() => Pictures++;

    /// <summary>Adds what was seen in a part; its persons were added as they were met.</summary>
    /// <param name="tally">Values by category.</param>
    /// <param name="records">Records or lines.</param>
    /// <param name="place">Where the part stands in the file, or null if it is the file itself.</param>
    public virtual void AddPart(Tally tally, long records, string? place)
    {
        Tally.AddPart(tally, place);
        Records += records;
    }
}
