using System.Text;
using Baygate.Classification.Encodings;
using CsCheck;

namespace Baygate.Classification.Tests.Encodings;

public class TwoByteDecoderTests
{
    // Text, pairs of any bytes, four bytes of GB18030, and what is no character.
    private static readonly Gen<byte[]> Piece = Gen.OneOf(
        Gen.String[Gen.Char["香港深圳電話号码，。·αЖabc 123"], 0, 12].Select(text => CodePageDecoder.Of(EncodingNames.Gb18030).GetBytes(text)),
        Gen.Select(Gen.Byte[0x81, 0xFE], Gen.Byte[0x40, 0xFE], (lead, trail) => new[] { lead, trail }),
        Gen.Select(Gen.Byte[0x81, 0xFE], Gen.Byte[0x30, 0x39], Gen.Byte[0x81, 0xFE], Gen.Byte[0x30, 0x39], (a, b, c, d) => new[] { a, b, c, d }),
        Gen.OneOf(Gen.Byte, Gen.Byte[0x7F, 0x80], Gen.Byte[0xFF, 0xFF]).Select(single => new[] { single }));

    [Theory, InlineData(EncodingNames.Gb18030), InlineData(EncodingNames.Big5)]
    public void TryDecode_AnyBytes_ReadsThemAsTheDecoderOfTheFramework(string name) => Piece.Array[0, 12].Sample(pieces =>
    {
        var raw = pieces.SelectMany(piece => piece).ToArray();
        var (expected, actual) = (new byte[(3 * raw.Length) + 8], new byte[(3 * raw.Length) + 8]);
        var isValid = new CodePageDecoder(name).TryDecode(raw, isFinal: true, expected, out _, out var length);

        new TwoByteDecoder(name).TryDecode(raw, isFinal: true, actual, out var consumed, out var written).ShouldBe(isValid);

        if (isValid)
            (consumed, Encoding.UTF8.GetString(actual, 0, written)).ShouldBe((raw.Length, Encoding.UTF8.GetString(expected, 0, length)));
    }, iter: 100_000);

    [Theory, InlineData(EncodingNames.Gb18030), InlineData(EncodingNames.Big5)]
    public void TryDecode_CutCharacter_IsLeftForTheNextPiece(string name)
    {
        var raw = CodePageDecoder.Of(name).GetBytes("中文");

        new TwoByteDecoder(name).TryDecode(raw.AsSpan(0, 3), isFinal: false, new byte[16], out var consumed, out _).ShouldBeTrue();

        consumed.ShouldBe(2);
    }
}
