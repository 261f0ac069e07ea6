using Baygate.Classification.Results;
using Baygate.Classification.Tests.Archives;
using Parquet;
using Parquet.Schema;
using Parquet.Serialization;

namespace Baygate.Classification.Tests.Parquet;

public class ParquetContentReaderTests
{
    private const string ResidentId = "440106198501100002";

    private static readonly DataField<string> Name = new("姓名");
    private static readonly DataField<string> Id = new("身份证号");
    private static readonly DataField<long> Mobile = new("手机号");

    [Theory]
    [InlineData(CompressionMethod.None)]
    [InlineData(CompressionMethod.Snappy)]
    [InlineData(CompressionMethod.Gzip)]
    [InlineData(CompressionMethod.Zstd)]
    [InlineData(CompressionMethod.Brotli)]
    [InlineData(CompressionMethod.Lz4Raw)]
    public async Task Classify_Table_NamesItsColumns(CompressionMethod compression)
    {
        var findings = (await Sample.ClassifyAsync(await FileAsync(compression))).Findings;

        findings.Reason.ShouldBeNull();
        (findings.Format, findings.Records, findings.Persons).ShouldBe(("parquet", 4, 2));
        Places(findings, "cn_resident_id").ShouldBe(["身份证号"]);
        Places(findings, "mobile").ShouldBe(["手机号"]);
    }

    [Fact]
    public async Task Classify_NestedColumns_NamePaths()
    {
        using var target = new MemoryStream();
        await ParquetSerializer.SerializeAsync([new Person { Name = "A", Contacts = [new() { Phone = "13800000000" }, new() { Phone = "13900000000" }] }], target, cancellationToken: TestContext.Current.CancellationToken);

        var findings = (await Sample.ClassifyAsync(target.ToArray())).Findings;

        findings.Reason.ShouldBeNull();
        findings.Records.ShouldBe(1);
        findings.Categories.Single(found => found.Id == "mobile").Count.ShouldBe(2);
        Places(findings, "mobile").ShouldHaveSingleItem().ShouldEndWith("Phone");
    }

    [Fact]
    public async Task Classify_InAnArchive_HasThePlaceOfBoth() =>
        Places((await Sample.ClassifyAsync(Pack.Gzip(Pack.Tar(("a", await FileAsync()))))).Findings, "mobile")
            .ShouldBe(["member 1 (parquet): 手机号"]);

    [Fact]
    public async Task Classify_BytesBetweenItsParts_AreHidden()
    {
        var file = await FileAsync();
        var footer = file.Length - 8 - BitConverter.ToInt32(file, file.Length - 8);

        (await Sample.ClassifyAsync([.. file[..footer], .. Pack.Utf8(ResidentId), .. file[footer..]])).Findings.Reason
            .ShouldNotBeNull().ShouldStartWith("hidden: ");
    }

    [Theory]
    [InlineData("PARE", "encrypted: ")]
    [InlineData("XXXX", "corrupt: ")]
    public async Task Classify_AnotherEnd_IsUnscannable(string end, string reason)
    {
        var file = await FileAsync();
        Pack.Utf8(end).CopyTo(file, file.Length - 4);

        (await Sample.ClassifyAsync(file)).Findings.Reason.ShouldNotBeNull().ShouldStartWith(reason);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(0)]
    public async Task Classify_FooterLengthThatLies_IsCorrupt(int length)
    {
        var file = await FileAsync();
        BitConverter.GetBytes(length).CopyTo(file, file.Length - 8);

        (await Sample.ClassifyAsync(file)).Findings.Reason.ShouldNotBeNull().ShouldStartWith("corrupt: ");
    }

    [Fact]
    public async Task Classify_RowGroupBeyondTheLimit_IsUnscannable()
    {
        var limits = new ClassifierLimits { MaxHeldBytes = 100 };

        (await Sample.ClassifyAsync(await FileAsync(), Sample.Options with { Limits = limits })).Findings.Reason
            .ShouldNotBeNull().ShouldStartWith("limit_buffer: ");
    }

    public static async Task<byte[]> FileAsync(CompressionMethod compression = CompressionMethod.Snappy)
    {
        using var target = new MemoryStream();
        var options = new ParquetOptions { CompressionMethod = compression };
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(Name, Id, Mobile), target, options))
        {
            for (var group = 0; group < 2; group++)
            {
                using var rows = writer.CreateRowGroup();
                await rows.WriteAsync(Name, ["张三", null]);
                await rows.WriteAsync(Id, [ResidentId, null]);
                await rows.WriteAsync<long>(Mobile, new long[] { 13800000000, 13900000000 });
            }
        }

        return target.ToArray();
    }

    private static IReadOnlyList<string> Places(Findings findings, string category) =>
        findings.Categories.Single(found => found.Id == category).Places;

    private sealed class Person
    {
        public string? Name { get; set; }

        public List<Contact>? Contacts { get; set; }
    }

    private sealed class Contact
    {
        public string? Phone { get; set; }
    }
}
