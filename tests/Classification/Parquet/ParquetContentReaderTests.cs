using Baygate.Classification.Results;
using Baygate.Classification.Tests.Archives;
using Parquet;
using Parquet.File.Values.Primitives;
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
    public async Task Classify_ColumnsOfEveryType_AreLookedInto()
    {
        using var target = new MemoryStream();
        await ParquetSerializer.SerializeAsync([new Types(), new Types()], target, cancellationToken: TestContext.Current.CancellationToken);

        var findings = (await Sample.ClassifyAsync(target.ToArray())).Findings;

        (findings.Reason, findings.Records).ShouldBe((null, 2));
        findings.Categories.Single(found => found.Id == "cn_resident_id").Count.ShouldBe(6, "text, bytes and a number in two rows");
    }

    [Fact]
    public async Task Classify_ColumnOfIntervals_IsAFormatNotLookedInto()
    {
        var span = new DataField<Interval>("span");
        using var target = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(span), target, cancellationToken: TestContext.Current.CancellationToken))
        {
            using var rows = writer.CreateRowGroup();
            await rows.WriteAsync<Interval>(span, new Interval[1], cancellationToken: TestContext.Current.CancellationToken);
        }

        (await Sample.ClassifyAsync(target.ToArray())).Findings.Reason.ShouldNotBeNull().ShouldStartWith("format: ");
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

    private sealed class Types
    {
        public string Text { get; set; } = ResidentId;

        public byte[] Bytes { get; set; } = Pack.Utf8(ResidentId);

        public long Long { get; set; } = long.Parse(ResidentId, System.Globalization.CultureInfo.InvariantCulture);

        public bool? Bool { get; set; } = true;

        public sbyte? SByte { get; set; } = 1;

        public byte? Byte { get; set; } = 1;

        public short? Short { get; set; } = 1;

        public ushort? UShort { get; set; } = 1;

        public int? Int { get; set; } = 1;

        public uint? UInt { get; set; } = 1;

        public ulong? ULong { get; set; } = 1;

        public float? Float { get; set; } = 1;

        public double? Double { get; set; } = 1;

        public decimal? Decimal { get; set; } = 1;

        public Guid? Guid { get; set; } = System.Guid.Empty;

        public DateTime? Moment { get; set; } = DateTime.UnixEpoch;

        public DateOnly? Day { get; set; } = DateOnly.FromDateTime(DateTime.UnixEpoch);

        public TimeOnly? Time { get; set; } = TimeOnly.MinValue;

        public TimeSpan? Duration { get; set; } = TimeSpan.Zero;
    }

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
