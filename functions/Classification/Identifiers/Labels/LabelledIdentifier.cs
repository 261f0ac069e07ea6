using System.Text;
using Baygate.Classification.Identifiers.Checks;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>An identifier whose form other values have too; its label makes it one tier surer than the form alone.</summary>
internal sealed class LabelledIdentifier : IdentifierType
{
    private const int Longest = 64;

    private readonly IdentifierDefinition _definition;
    private readonly DateOnly _today;
    private readonly LabelledIdentifier _weaker;

    // A space may part letters from digits in what is printed on plates and cards of Hong Kong alone.
    private readonly bool _hasLetterApart;

    /// <summary>Makes the type.</summary>
    /// <param name="definition">Its form and checks.</param>
    /// <param name="today">No birth date lies after it.</param>
    public LabelledIdentifier(IdentifierDefinition definition, DateOnly today)
        : this(definition, today, Lifted(definition.Tier)) => _weaker = new LabelledIdentifier(definition, today, Tier.B);

    private LabelledIdentifier(IdentifierDefinition definition, DateOnly today, Tier tier)
        : base(definition.Category, tier, definition.Type) => (_definition, _today, _weaker, _hasLetterApart) = (definition, today, this, definition.Type is "hk_plate" or "hkid");

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [];

    /// <summary>Reads a value behind its label: a run of letters and digits, or several with signs between them.</summary>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        var run = EndOfRun(text, start);
        for (var end = EndOfSeries(text, start, run); end > run; end = EndOfPart(text, run, end))
        {
            if (TryValue(text, start, end, ref match))
                return true;
        }

        return TryValue(text, start, run, ref match);
    }

    /// <summary>The first character stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 1, 0);

    private static Tier Lifted(Tier tier) => tier is Tier.C or Tier.D ? tier - 1 : tier;

    private bool TryValue(ReadOnlySpan<byte> text, int start, int end, ref IdentifierMatch match)
    {
        if (IsPartOfMore(text, start, end))
            return false;
        var written = Encoding.ASCII.GetString(text[start..end]);
        var answer = _definition.Check(written, _today);
        if (answer.Result == IdentifierResult.Invalid)
            return false;
        match.Type = answer.Tier == _definition.Tier ? this : _weaker;
        match.Start = start;
        match.End = end;
        match.ValueLength = 0;
        foreach (var character in text[start..end])
        {
            if (char.IsAsciiLetterOrDigit((char)character))
                match.Room[match.ValueLength++] = Groups.Upper(character);
        }

        return true;
    }

    private static int EndOfRun(ReadOnlySpan<byte> text, int at)
    {
        while (Groups.IsLetterOrDigit(text, at))
            at++;
        return at;
    }

    // Runs parted by one sign each: a space only between digits, since words follow numbers.
    private int EndOfSeries(ReadOnlySpan<byte> text, int start, int run)
    {
        var end = run;
        while (end + 1 < text.Length && end - start < Longest && Joins(text, end))
            end = EndOfRun(text, end + 1);
        if (end < text.Length && text[end] == (byte)')' && text[start..end].Contains((byte)'('))
            end++;
        return end - start <= Longest ? end : run;
    }

    private bool Joins(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)'-' or (byte)'/' or (byte)'.' or (byte)'(' => Groups.IsLetterOrDigit(text, at + 1),
        (byte)' ' => char.IsAsciiDigit((char)text[at + 1]) ? char.IsAsciiDigit((char)text[at - 1]) || _hasLetterApart : text[at + 1] == (byte)'(' && _hasLetterApart,
        _ => false,
    };

    // The end of the last run but one.
    private static int EndOfPart(ReadOnlySpan<byte> text, int run, int end)
    {
        if (text[end - 1] == (byte)')')
            end--;
        while (end > run && Groups.IsLetterOrDigit(text, end - 1))
            end--;
        return Math.Max(run, end - 1);
    }

    private static bool IsPartOfMore(ReadOnlySpan<byte> text, int start, int end) =>
        (start > 0 && text[start - 1] is (byte)'.' or (byte)'-' or (byte)'/')
        || (end + 1 < text.Length && text[end] is (byte)'.' or (byte)'-' or (byte)'/' && char.IsAsciiDigit((char)text[end + 1]));
}
