using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives;

/// <summary>Has the members of an archive looked into, one after the other.</summary>
/// <param name="archive">The archive.</param>
/// <param name="file">Receives what is seen.</param>
/// <param name="kind">What to call a member.</param>
internal sealed class ArchiveMembers(Content archive, Sightings file, string kind = "member")
{
    /// <summary>The place of a member: its number, never its name, which can name a person.</summary>
    public string Place(int ordinal) => archive.Within($"{kind} {ordinal}");

    /// <summary>Looks into a member.</summary>
    /// <param name="stream">Its bytes, unpacked; left open.</param>
    /// <param name="ordinal">Its number in the archive, from 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Why it could not be looked into, or null if it was.</returns>
    public async ValueTask<Unscannable?> InspectAsync(Stream stream, int ordinal, CancellationToken cancellationToken)
    {
        if (archive.Depth >= archive.Unpacking.Limits.MaxDepth)
            return Unscannable.NestedTooDeep.In(Place(ordinal));
        var member = await archive.MemberAsync(stream, Place(ordinal), cancellationToken);
        return (await ContentInspector.InspectAsync(member, file, cancellationToken)).Failure;
    }
}
