using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace Baygate.Evidence.Tests;

public sealed class LengthPrefixedTests
{
    // The example of the DSSE specification, protocol 1.0.2.
    private const string Type = "http://example.com/HelloWorld";
    private static readonly byte[] Body = "hello world"u8.ToArray();

    [Fact]
    public void PreAuthentication_TheSpecificationsExample_IsItsEncoding() =>
        Text(LengthPrefixed.PreAuthentication(Type, Body)).ShouldBe("DSSEv1 29 http://example.com/HelloWorld 11 hello world");

    [Fact]
    public void PreAuthentication_OfNothing_StillCounts() => Text(LengthPrefixed.PreAuthentication("", default)).ShouldBe("DSSEv1 0  0 ");

    [Fact]
    public void PreAuthentication_NonAsciiType_CountsBytes() => Text(LengthPrefixed.PreAuthentication("港", default)).ShouldBe("DSSEv1 3 港 0 ");

    [Fact]
    public void PreAuthentication_TheSpecificationsSignature_Verifies()
    {
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint
            {
                X = Number("46950820868899156662930047687818585632848591499744589407958293238635476079160"),
                Y = Number("5640078356564379163099075877009565129882514886557779369047442380624545832820"),
            },
        });
        var signature = Convert.FromBase64String(
            "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==");

        key.VerifyData(LengthPrefixed.PreAuthentication(Type, Body), signature, HashAlgorithmName.SHA256).ShouldBeTrue();
    }

    [Fact]
    public void Encode_DifferentFields_NeverMeet()
    {
        // Few different characters, so that the encodings of different splits come close to each other.
        var field = Gen.Char[" 12"].Array[0, 3].Select(characters => new string(characters));
        Gen.Select(field.Array[0, 3], field.Array[0, 3]).Sample((left, right) =>
            left.SequenceEqual(right) == Encode(left).AsSpan().SequenceEqual(Encode(right)));
    }

    private static string Text(byte[] encoded) => Encoding.UTF8.GetString(encoded);

    private static byte[] Encode(string[] fields) =>
        LengthPrefixed.Encode("L", [.. fields.Select(field => new ReadOnlyMemory<byte>(Encoding.ASCII.GetBytes(field)))]);

    private static byte[] Number(string digits)
    {
        var value = BigInteger.Parse(digits, CultureInfo.InvariantCulture).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[32 - value.Length], .. value];
    }
}
