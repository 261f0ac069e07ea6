using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Accepting;

/// <summary>The name of a file in the inbox: <c>{agreementId}/{…}</c>.</summary>
/// <param name="AgreementId">The agreement the file is for.</param>
public sealed partial record InboxName(string AgreementId)
{
    /// <summary>The refusal of a name that is not of the form.</summary>
    public static readonly Refusal Invalid = new(
        ReasonCodes.NameInvalid, "The file's name is not '{agreement}/{name}' in visible characters without '.' or '..' as a segment.");

    /// <summary>Reads a blob's name.</summary>
    /// <param name="blobName">The name; anything an uploader could choose.</param>
    /// <param name="name">The parts, when the answer is true.</param>
    /// <returns>False for a name without a folder, with control or format characters, or with an empty, <c>.</c> or <c>..</c> segment.</returns>
    public static bool TryParse(string blobName, out InboxName name)
    {
        var segments = blobName.Split('/');
        var valid = segments.Length > 1
            && AgreementIdForm().IsMatch(segments[0])
            && segments.All(segment => segment is not ("" or "." or ".."))
            && !blobName.EnumerateRunes().Any(IsInvisible);
        name = new InboxName(valid ? segments[0] : "");
        return valid;
    }

    /// <summary>Whether a text has the form of an agreement's id: 3 to 63 of a–z, 0–9 and hyphen, the first not a hyphen.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>True when it has.</returns>
    public static bool IsAgreementId(string text) => AgreementIdForm().IsMatch(text);

    private static bool IsInvisible(Rune character) =>
        Rune.IsControl(character) || Rune.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || character.Value == '\\';

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{2,62}\\z")]
    private static partial Regex AgreementIdForm();
}
