using System.Buffers.Binary;
using System.Text;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Archives;

/// <summary>What a Mac puts into archives beside the files.</summary>
public class FinderTests
{
    private static readonly string Hidden = Sample.ResidentId(new DateOnly(1990, 1, 1));
    private static readonly byte[] Customers = Pack.Utf8("姓名,身份证号\n张三,440106198501100002\n");

    [Fact]
    public async Task Classify_ZipMadeOnAMac_IsLookedInto()
    {
        var findings = await FindingsAsync(Double(("com.apple.quarantine", "0083;66f0c1d2;Safari;")), Folder("customers.csv"));

        (findings.Verdict, findings.Persons, findings.Records).ShouldBe((Verdict.Scanned, 1, 1));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Classify_ValueHiddenInAttributes_IsFound(string encoding)
    {
        byte[] hidden = [.. Sample.Encoding(encoding).GetBytes($"身份证号{Hidden}")];

        var findings = await FindingsAsync(Double(hidden, before: 0), Folder("x"));
        var odd = await FindingsAsync(Double(hidden, before: 1), Folder("x"));

        findings.Categories.Single(category => category.Id == "cn_resident_id").Count.ShouldBe(2);
        odd.Categories.Single(category => category.Id == "cn_resident_id").Count.ShouldBe(2);
        findings.Categories.Single(category => category.Id == "cn_resident_id").Places.ShouldContain(place => place.StartsWith("member 2 (appledouble)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Classify_NameInTheSettingsOfAFolder_IsFound() =>
        (await FindingsAsync(Double(("a", "b")), Folder($"{Hidden}.pdf"))).Categories.Single(category => category.Id == "cn_resident_id").Count.ShouldBe(2);

    [Fact]
    public async Task Classify_AttributesLongerThanAny_AreNotLookedInto() =>
        (await FindingsAsync(Double(new byte[64 * 1024], before: 0), Folder("x"))).Reason.ShouldStartWith("format: member 2 (appledouble): ");

    [Theory]
    [InlineData(2u, 50u, 300u)]
    [InlineData(9u, 10u, 20u)]
    [InlineData(9u, 50u, 4_000_000_000u)]
    public async Task Classify_AttributesWithResourcesOrThatDoNotFit_AreNotLookedInto(uint id, uint offset, uint length)
    {
        var file = Double(new byte[400], before: 0);
        Write(file, 26, id, offset, length);

        (await FindingsAsync(file, Folder("x"))).Reason.ShouldStartWith("format: member 2 (appledouble): ");
    }

    [Fact]
    public async Task Classify_AttributesCutAnywhere_NeverThrow()
    {
        var file = Double(("com.apple.metadata:kMDItemWhereFroms", "https://example.com"));

        for (var length = 8; length < file.Length; length++)
            (await Sample.ClassifyAsync(file[..length])).Findings.Format.ShouldBe("appledouble");
    }

    /// <summary>A file of attributes with one of them.</summary>
    internal static byte[] Double((string Name, string Value) attribute) => Double(Pack.Utf8($"ATTR\0{attribute.Name}\0{attribute.Value}\0"), before: 0);

    private static async Task<Findings> FindingsAsync(byte[] attributes, byte[] folder) => (await Sample.ClassifyAsync(
        Pack.Zip(("customers.csv", Customers), ("__MACOSX/._customers.csv", attributes), (".DS_Store", folder)))).Findings;

    private static byte[] Double(byte[] content, int before)
    {
        var file = new byte[50 + before + content.Length];
        byte[] head = [0, 5, 0x16, 7, 0, 2, 0, 0, .. "Mac OS X        "u8, 0, 2];
        head.CopyTo(file, 0);
        Write(file, 26, 9, 50, (uint)(before + content.Length));
        Write(file, 38, 2, (uint)file.Length, 0);
        content.CopyTo(file, 50 + before);
        return file;
    }

    private static byte[] Folder(string name) =>
        [0, 0, 0, 1, .. "Bud1"u8, 0, 0, 0x10, 0, 0, 0, 8, 0, 0, 0, 0x10, 0, .. new byte[12], .. Encoding.BigEndianUnicode.GetBytes(name), 0, 0];

    private static void Write(byte[] file, int at, uint id, uint offset, uint length)
    {
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), id);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 4), offset);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8), length);
    }
}
