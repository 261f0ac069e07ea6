using System.Buffers.Binary;
using System.IO.Compression;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Archives;

public class HostileArchiveTests
{
    private const int LocalHeader = 0x04034B50;
    private const int DirectoryHeader = 0x02014B50;

    private static readonly byte[] Secret = Pack.Utf8("身份证号 440106198501100002");
    private static readonly byte[] Harmless = Pack.Utf8("nothing of note");

    [Theory]
    [InlineData(0x0001)]
    [InlineData(0x0040)]
    [InlineData(0x2000)]
    public async Task Classify_EncryptedZipMember_IsEncrypted(int flags)
    {
        var zip = Pack.Zip(("a", Harmless), ("b", Secret));
        Put16(zip, Find(zip, LocalHeader, 2) + 6, flags);
        Put16(zip, Find(zip, DirectoryHeader, 2) + 8, flags);

        await ShouldBeUnscannable(zip, "encrypted: member 2: ");
    }

    [Fact]
    public async Task Classify_AesZipMember_IsEncrypted()
    {
        var zip = Pack.Zip(("a", Secret));
        Put16(zip, Find(zip, DirectoryHeader, 1) + 10, 99);

        await ShouldBeUnscannable(zip, "encrypted: member 1: ");
    }

    [Fact]
    public async Task Classify_ZipMemberTheDirectoryDoesNotList_IsHidden()
    {
        var two = Pack.Zip(CompressionLevel.NoCompression, ("a", Harmless), ("b", Secret));
        var one = Pack.Zip(CompressionLevel.NoCompression, ("a", Harmless));
        var directory = Find(one, DirectoryHeader, 1);
        byte[] zip = [.. two[..Find(two, DirectoryHeader, 1)], .. one[directory..]];
        Put32(zip, zip.Length - 6, Find(two, DirectoryHeader, 1));

        await ShouldBeUnscannable(zip, "hidden: ");
    }

    [Fact]
    public async Task Classify_ZipMemberWithoutLocalHeader_IsContradiction()
    {
        var zip = Pack.Zip(("a", Harmless), ("b", Secret));
        Put32(zip, Find(zip, DirectoryHeader, 2) + 42, 0);

        await ShouldBeUnscannable(zip, "contradiction: ");
    }

    [Fact]
    public async Task Classify_ZipWithBytesBeforeItsFirstMember_IsHidden()
    {
        var zip = Pack.Zip(CompressionLevel.NoCompression, ("a", Secret), ("b", Harmless));
        var directory = Find(zip, DirectoryHeader, 1);
        var second = Find(zip, DirectoryHeader, 2);
        byte[] shortened = [.. zip[..directory], .. zip[second..]];
        Put16(shortened, shortened.Length - 12, 1);
        Put16(shortened, shortened.Length - 14, 1);
        Put32(shortened, shortened.Length - 10, zip.Length - 22 - second);

        await ShouldBeUnscannable(shortened, "hidden: ");
    }

    [Fact]
    public async Task Classify_ZipWithBytesBehindItsEnd_IsCorrupt() =>
        await ShouldBeUnscannable([.. Pack.Zip(("a", Harmless)), .. Secret], "corrupt: ");

    [Fact]
    public async Task Classify_ZipWithTwoEnds_IsContradiction()
    {
        var zip = Pack.Zip(("a", Harmless));
        var end = zip[^22..];
        Put16(zip, zip.Length - 2, 22);

        await ShouldBeUnscannable([.. zip, .. end], "contradiction: ");
    }

    [Fact]
    public async Task Classify_ZipWithBytesBehindAMembersData_IsHidden()
    {
        var packed = Deflate(Harmless);
        byte[] padded = [.. packed, .. Secret];
        var zip = Pack.Zip(CompressionLevel.NoCompression, ("a", padded));
        foreach (var header in (int[])[Find(zip, LocalHeader, 1) + 8, Find(zip, DirectoryHeader, 1) + 10])
        {
            Put16(zip, header, 8);
            Put32(zip, header + 6, (int)System.IO.Hashing.Crc32.HashToUInt32(Harmless));
            Put32(zip, header + 14, Harmless.Length);
        }

        await ShouldBeUnscannable(zip, "hidden: member 1");
    }

    [Theory]
    [InlineData(14, 16)]
    [InlineData(22, 24)]
    public async Task Classify_ZipMemberThatLiesAboutItself_IsContradiction(int local, int listed)
    {
        var zip = Pack.Zip(("a", Harmless));
        Put32(zip, Find(zip, LocalHeader, 1) + local, 4711);
        Put32(zip, Find(zip, DirectoryHeader, 1) + listed, 4711);

        await ShouldBeUnscannable(zip, "contradiction: member 1");
    }

    [Fact]
    public async Task Classify_ZipMemberOfUnknownMethod_IsUnscannable()
    {
        var zip = Pack.Zip(("a", Harmless));
        Put16(zip, Find(zip, LocalHeader, 1) + 8, 98);
        Put16(zip, Find(zip, DirectoryHeader, 1) + 10, 98);

        await ShouldBeUnscannable(zip, "method: member 1: ");
    }

    // Fifield's bomb: many entries of the directory share one kernel of packed bytes.
    [Fact]
    public async Task Classify_ZipOfOverlappingEntries_IsContradiction()
    {
        var zip = Pack.Zip(("a", new byte[1000]), ("b", new byte[1000]));
        Put32(zip, Find(zip, DirectoryHeader, 2) + 42, 0);

        await ShouldBeUnscannable(zip, "contradiction: ");
    }

    [Fact]
    public async Task Classify_ZipOfZipsOfZips_EndsAtTheDepthLimit()
    {
        var zip = Pack.Zip(("a", Harmless));
        for (var depth = 0; depth < 20; depth++)
            zip = Pack.Zip(("a", zip));

        await ShouldBeUnscannable(zip, "limit_depth: ");
    }

    [Fact]
    public async Task Classify_GzipOfGzips_EndsAtTheDepthLimit()
    {
        var gzip = Harmless;
        for (var depth = 0; depth < 20; depth++)
            gzip = Pack.Gzip(gzip);

        await ShouldBeUnscannable(gzip, "limit_depth: ");
    }

    [Fact]
    public async Task Classify_GzipOfZeros_EndsAtTheRatioLimit() =>
        await ShouldBeUnscannable(Pack.Gzip(Pack.Utf8(new string('\n', 64 << 20))), "limit_ratio: ");

    [Fact]
    public async Task Classify_ManyNestedZipsOfLittle_EndAtTheRatioLimit()
    {
        var inner = Pack.Zip(("a", Pack.Utf8(new string('\n', 1 << 20))));
        var zip = Pack.Zip([.. Enumerable.Range(0, 64).Select(number => ($"{number}", inner))]);

        await ShouldBeUnscannable(Pack.Gzip(zip), "limit_ratio: ");
    }

    [Theory]
    [InlineData("limit_entries")]
    [InlineData("limit_unpacked")]
    [InlineData("limit_buffer")]
    public async Task Classify_BeyondALimit_SaysWhich(string code)
    {
        var limits = code switch
        {
            "limit_entries" => new ClassifierLimits { MaxEntries = 3 },
            "limit_unpacked" => new ClassifierLimits { MaxUnpackedBytes = 100 },
            _ => new ClassifierLimits { MaxHeldBytes = 100 },
        };
        var zip = Pack.Zip(("1", Harmless), ("2", Pack.Zip(("1", Harmless), ("2", Harmless), ("3", Harmless))));

        var findings = (await Sample.ClassifyAsync(zip, Sample.Options with { Limits = limits })).Findings;

        findings.Reason.ShouldStartWith($"{code}: ");
    }

    [Fact]
    public async Task Classify_TarCutShort_IsCorrupt()
    {
        var tar = Pack.Tar(("a", Harmless), ("b", new byte[5000]));

        await ShouldBeUnscannable(tar[..(tar.Length - 4096)], "");
    }

    [Fact]
    public async Task Classify_TarWithBytesBehindItsEnd_IsHidden() =>
        await ShouldBeUnscannable([.. Pack.Tar(("a", Harmless)), .. Pack.Tar(("b", Secret))], "hidden: ");

    [Fact]
    public async Task Classify_TarWithBytesInPadding_IsHidden()
    {
        var tar = Pack.Tar(System.Formats.Tar.TarEntryFormat.Ustar, ("a", Harmless));
        tar[600] = (byte)'x';

        await ShouldBeUnscannable(tar, "hidden: ");
    }

    [Fact]
    public async Task Classify_GzipWithBytesBehindItsEnd_IsHidden() =>
        await ShouldBeUnscannable([.. Pack.Gzip(Harmless), .. Secret], "hidden: ");

    [Fact]
    public async Task Classify_GzipOfTwoMembers_ReadsBoth() =>
        (await Sample.ClassifyAsync([.. Pack.Gzip(Pack.Utf8("tel ")), .. Pack.Gzip(Pack.Utf8("13800000000"))])).Findings.Persons.ShouldBe(1);

    [Fact]
    public async Task Classify_GzipWithWrongChecksum_IsCorrupt()
    {
        var gzip = Pack.Gzip(Harmless);
        gzip[^5] ^= 1;

        await ShouldBeUnscannable(gzip, "corrupt: ");
    }

    private static async Task ShouldBeUnscannable(byte[] content, string reason)
    {
        var findings = (await Sample.ClassifyAsync(content)).Findings;

        findings.Verdict.ShouldBe(Verdict.Unscannable);
        findings.Reason.ShouldStartWith(reason);
    }

    private static byte[] Deflate(byte[] content)
    {
        using var target = new MemoryStream();
        using (var deflate = new DeflateStream(target, CompressionLevel.Optimal))
            deflate.Write(content);
        return target.ToArray();
    }

    private static int Find(byte[] zip, int signature, int ordinal)
    {
        var at = -1;
        for (var count = 0; count < ordinal; count++)
            at += 1 + zip.AsSpan(at + 1).IndexOf(BitConverter.GetBytes(signature));
        return at;
    }

    private static void Put16(byte[] zip, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(at), (ushort)value);

    private static void Put32(byte[] zip, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at), value);
}
