using System.Text;
using Baygate.Classification.Identifiers.Checks;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>
/// Registration mark of a mainland vehicle, or of one that also drives in Hong Kong or Macau (GA 36-2018): the character of a province
/// stands before the run, and perhaps one for learners, trailers, police, Hong Kong or Macau behind it.
/// </summary>
internal sealed class MainlandPlate : IdentifierType
{
    private const int Character = 3;

    private readonly IdentifierDefinition _form;
    private readonly MainlandPlate? _dual;

    /// <summary>Makes the type.</summary>
    public MainlandPlate()
        : this("cn_plate") => _dual = new MainlandPlate("gd_dual_plate");

    private MainlandPlate(string id)
        : base("vehicle", Tier.B, id) => _form = IdentifierDefinition.All.Single(definition => definition.Type == id);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [3, 4, 5, 6, 7];

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms => RunLengths.ToArray().Select(length => new RunForm(length)
    {
        Before = Neighbours.NonAscii | Neighbours.Space | Neighbours.Hyphen,
    });

    /// <summary>Looks for the letter of the city.</summary>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length) =>
        text[start - 1] < 0x80 ? start > Character + 1 && IsParted(text, start) : char.IsAsciiLetterUpper((char)text[start]) || text[..start].EndsWith("·"u8);

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        if (start < Character || (text[start - 1] < 0x80 && !IsParted(text, start)))
            return false;
        var run = start;
        if (text[start - 1] < 0x80)
            start -= 2;
        else if (text[..start].EndsWith("·"u8) && start > Character + 2 && char.IsAsciiLetterUpper((char)text[start - 3]))
            start -= 3;
        var end = run;
        while (Groups.IsLetterOrDigit(text, end))
            end++;
        // Most numbers behind a Chinese character are no plates: the letter of the city tells.
        if (start < Character || text[start - 1] < 0x80 || !char.IsAsciiLetterUpper((char)text[start]))
            return false;
        return IsPlate(text, start - Character, end, ref match)
            || (end + Character <= text.Length && IsPlate(text, start - Character, end + Character, ref match));
    }

    /// <summary>The province stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Free(value);

    // The letter of the city alone, before a space or hyphen: 粤B 12345.
    private static bool IsParted(ReadOnlySpan<byte> text, int start) =>
        text[start - 1] is (byte)' ' or (byte)'-' && start > Character + 1 && char.IsAsciiLetterUpper((char)text[start - 2]) && text[start - 3] >= 0x80;

    private bool IsPlate(ReadOnlySpan<byte> text, int start, int end, ref IdentifierMatch match)
    {
        var written = text[start..end];
        match.Start = start;
        match.End = end;
        if (written.Length > match.Room.Length)
            return false;
        var plate = string.Concat(Encoding.UTF8.GetString(written).Where(character => character is not ('·' or ' ' or '-')));
        match.ValueLength = Encoding.UTF8.GetBytes(plate, match.Room);
        var type = _dual is { } dual && dual.Has(plate) ? dual : this;
        match.Type = type;
        return type.Has(plate);
    }

    private bool Has(string plate) => _form.Check(plate, default).Result == IdentifierResult.Valid;
}
