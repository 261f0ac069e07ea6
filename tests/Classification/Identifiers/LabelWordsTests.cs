using System.Text;
using Baygate.Classification.Identifiers.Labels;

namespace Baygate.Classification.Tests.Identifiers;

public class LabelWordsTests
{
    private static readonly LabelWords Words = new(Folded("tel", "marital status", "postal code", "电话"), silent: Folded("order", "purchase order", "code"));

    [Theory]
    [InlineData("tel", "Whole")]
    [InlineData("Tel", "Whole")]
    [InlineData("hotel", "None")]
    [InlineData("userTel", "Whole")]
    [InlineData("status", "Last")]
    [InlineData("order", "Silent")]
    [InlineData("reorder", "None")]
    [InlineData("code", "Whole")]
    [InlineData("话", "Whole")]
    [InlineData("的", "None")]
    [InlineData("。", "None")]
    [InlineData("；", "None")]
    [InlineData("Ａ", "Whole")]
    [InlineData("\u3000", "Whole")]
    [InlineData("3", "None")]
    public void Find_Word_TellsWhatItIsToLabels(string word, string kind) => Find(word, out _, out _).ToString().ShouldBe(kind);

    [Theory]
    [InlineData("marital status", "Whole")]
    [InlineData("marital-status", "Whole")]
    [InlineData("exit status", "None")]
    [InlineData("l status", "Last")]
    [InlineData("状 status", "Whole")]
    public void Extend_WhatStandsBefore_TellsAsFarAsEightCharacters(string text, string kind)
    {
        Find(text, out var word, out var length).ShouldBe(LabelWord.Last);
        var bytes = Encoding.UTF8.GetBytes(text);
        var before = bytes[..^length].Select((value, at) => char.IsAsciiLetterOrDigit((char)value) || value >= 0x80 ? 1UL << at : 0).Aggregate(0UL, (mask, bit) => mask | bit);

        Words.Extend(ref bytes[0], before, word, length).ToString().ShouldBe(kind);
    }

    private static LabelWord Find(string text, out ulong word, out int length) =>
        Words.Find(ref Encoding.UTF8.GetBytes(new string(' ', LabelWords.Bytes) + text).AsSpan()[^LabelWords.Bytes..][0], LabelWords.Bytes, out word, out length);

    private static byte[][] Folded(params string[] labels) => [.. labels.Select(LabelText.Fold)];
}
