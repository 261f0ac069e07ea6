using System.Buffers.Binary;
using System.Text;
using CsCheck;

namespace Baygate.Classification.Tests.Office;

/// <summary>Compound files are not looked into; those that Office makes of a document with a password are encrypted.</summary>
public class CompoundFileTests
{
    [Theory]
    [InlineData(9, 0)]
    [InlineData(9, 10)]
    [InlineData(12, 40)]
    public async Task Classify_DocumentWithAPassword_IsEncrypted(int shift, int before) =>
        (await ReasonAsync(Make(shift, [.. Enumerable.Range(0, before).Select(number => $"Stream {number}"), "EncryptedPackage"]))).ShouldStartWith("encrypted: ");

    [Fact]
    public async Task Classify_DocumentWithAPasswordWhoseDirectoryLiesFarBehind_IsEncrypted() =>
        (await ReasonAsync(Make(9, ["1", "2", "3", "4", "EncryptedPackage"], sectorsBefore: 130 * 128))).ShouldStartWith("encrypted: ");

    [Fact]
    public async Task Classify_OtherCompoundFile_IsOfAFormatNotLookedInto() =>
        (await ReasonAsync(Make(9, ["WordDocument", "1Table"]))).ShouldStartWith("format: ");

    [Fact]
    public async Task Classify_DirectoryInACircle_Ends()
    {
        var file = Make(9, ["a", "b", "c", "d"]);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(516), 1);

        (await ReasonAsync(file)).ShouldStartWith("format: ");
    }

    [Fact]
    public void Classify_AnyCompoundFile_NeverThrows()
    {
        var file = Make(9, ["a", "b", "c", "d", "EncryptedPackage"]);

        Gen.Select(Gen.Int[8, file.Length], Gen.Select(Gen.Int[8, 100], Gen.Byte).Array[0, 6]).Sample((length, changes) =>
        {
            byte[] damaged = [.. file];
            foreach (var (at, value) in changes)
                damaged[at] = value;
            Sample.ClassifyAsync(damaged[..length]).GetAwaiter().GetResult().Findings.Format.ShouldBe("ole2");
        });
    }

    private static async Task<string> ReasonAsync(byte[] file) => (await Sample.ClassifyAsync(file)).Findings.Reason!;

    // Tables first, then unused sectors, then the directory in sectors that follow each other.
    private static byte[] Make(int shift, string[] names, int sectorsBefore = 0)
    {
        var (sector, perTable, perSector) = (1 << shift, 1 << (shift - 2), 1 << (shift - 7));
        var directory = (names.Length + perSector - 1) / perSector;
        var tables = 1 + ((sectorsBefore + directory + 300) / perTable);
        var chains = tables > 109 ? 1 : 0;
        var first = tables + chains + sectorsBefore;
        var file = new byte[(first + directory + 1) * sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), (ushort)shift);
        Number(48, first);
        Number(68, chains > 0 ? tables : -2);
        for (var table = 0; table < tables; table++)
            Number(table < 109 ? 76 + (4 * table) : ((tables + 1) * sector) + (4 * (table - 109)), table);
        for (var index = 0; index < directory; index++)
            Number(sector + (4 * (first + index)), index + 1 < directory ? first + index + 1 : -2);
        for (var index = 0; index < names.Length; index++)
        {
            var at = ((first + 1) * sector) + (128 * index);
            var name = Encoding.Unicode.GetBytes(names[index] + '\0');
            name.CopyTo(file, at);
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 64), (ushort)name.Length);
        }

        return file;

        void Number(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
    }
}
