using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Results;

namespace Baygate.Classification.Identifiers;

/// <summary>User id of Alipay: 2088 and twelve digits, unless a label says that the number is another.</summary>
internal sealed class AlipayId() : IdentifierType("social_account", Tier.B, "alipay_uid")
{
    private const int Length = 16;

    private static readonly int[] Pattern = [Length];

    /// <inheritdoc/>
    public override bool CanBeChance => true;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> RunLengths => [Length];

    /// <inheritdoc/>
    public override bool CanBeginWith(byte character) => character == (byte)'2';

    /// <inheritdoc/>
    public override bool CanHavePair(int place, int pair) => pair == (place == 0 ? 20 : 88);

    /// <inheritdoc/>
    public override IEnumerable<RunForm> Forms => [new RunForm(Length) { IsNumber = true }];

    /// <inheritdoc/>
    public override bool IsPlausible(ReadOnlySpan<byte> text, int start, int length) => text[start..].StartsWith("2088"u8);

    /// <inheritdoc/>
    public override bool TryMatch(ReadOnlySpan<byte> text, int start, ref IdentifierMatch match)
    {
        if (!text[start..].StartsWith("2088"u8) || !Groups.TryRead(text, start, Pattern, match.Room, out match.End))
            return false;
        match.Start = start;
        match.ValueLength = Length;
        return Groups.AllDigits(match.Value) && !LabelledRun.IsAnotherNumber(text, start);
    }

    /// <summary>Nothing but what all have stays.</summary>
    public override string Mask(ReadOnlySpan<byte> value) => Identifiers.Mask.Keep(value, 4, 0);
}
