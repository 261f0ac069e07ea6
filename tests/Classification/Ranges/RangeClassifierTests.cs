using System.Text;
using Baygate.Classification.Persons;
using Baygate.Classification.Ranges;
using CsCheck;

namespace Baygate.Classification.Tests.Ranges;

public class RangeClassifierTests
{
    private static readonly ClassifierOptions FewPlaces = Sample.Options with { Limits = new ClassifierLimits { MaxPlaces = 3 } };

    [Fact]
    public void Complete_AnyTableCutAnywhere_IsWhatTheWholeFileGives() => Agrees(RangeFiles.Tables, Sample.Options);

    [Fact]
    public void Complete_AnyTextCutAnywhere_IsWhatTheWholeFileGives() => Agrees(RangeFiles.Texts, Sample.Options);

    [Fact]
    public void Complete_AnyTextWithMorePlacesThanAreNamed_IsWhatTheWholeFileGives() => Agrees(RangeFiles.Texts, FewPlaces);

    [Fact]
    public void Complete_RangeOfEveryByte_IsWhatTheWholeFileGives()
    {
        var content = Encoding.UTF8.GetBytes("\uFEFF客户名单\r\n姓名,手机号\r\n张三,13800000001\r\n\r\n\"李四\",13800000002");

        SameAsWhole(content, Enumerable.Range(1, content.Length - 1), Sample.Options);
    }

    [Fact]
    public async Task Complete_MoreValuesThanAreLookedAtForSamples_IsWhatTheWholeFileGives()
    {
        // The samples of the second range stand behind more values that look the same than are looked at.
        var same = string.Concat(Enumerable.Repeat("call 13800000000\n", 95));
        var content = Encoding.UTF8.GetBytes(same + "call 13900000011\n" + same + "call 13700000022\n");

        SameAsWhole(content, [16 * 97], Sample.Options);
        (await Sample.ClassifyAsync(content)).Findings.Categories[0].Samples.Count.ShouldBe(2);
    }

    [Fact]
    public void Complete_MorePersonsThanAreHeld_IsWhatTheWholeFileGives()
    {
        var lines = Enumerable.Range(0, PersonSet.Capacity + 5_000).Select(number => $"138{number:D8}\n");
        var content = Encoding.UTF8.GetBytes("Calls of the day:\n" + string.Concat(lines));

        SameAsWhole(content, [content.Length / 3, content.Length / 2], Sample.Options);
    }

    [Fact]
    public void Merge_AnyGrouping_GivesTheSameBytes() =>
        Gen.Select(RangeFiles.Texts, Gen.Int[0, int.MaxValue - 1].Array[2]).Sample((content, cuts) =>
        {
            var portions = InRanges.ScanAsync(content, cuts, FewPlaces).GetAwaiter().GetResult();

            var left = portions[0].Merge(portions[1]).Merge(portions[2]);
            var right = portions[0].Merge(portions[1].Merge(portions[2]));

            left.ToBytes().ShouldBe(right.ToBytes());
        }, iter: 50);

    [Fact]
    public void Scan_AnyBytesCutAnywhere_NeverDiffersFromTheWholeFile() =>
        Gen.Select(Gen.String[Gen.Char["01389HXA,;\"\n\r\t|.-+() @姓名身份证号０（\u200B\uFEFF"], 1, 300], Gen.Int[0, int.MaxValue - 1].Array[0, 4])
            .Sample(
                (text, cuts) =>
                {
                    var content = Encoding.UTF8.GetBytes(text);
                    var portions = InRanges.ScanAsync(content, cuts).GetAwaiter().GetResult();
                    if (portions.All(portion => portion.WholeReason is null))
                        SameAsWhole(content, portions, Sample.Options);
                },
                iter: 200);

    [Theory]
    [InlineData("{\"name\":\"x\"}\n{\"name\":\"y\"}\n", WholeReasons.Structure)]
    [InlineData("<a>x</a>", WholeReasons.Structure)]
    [InlineData("%PDF-1.7\n", WholeReasons.Format)]
    [InlineData("", WholeReasons.Format)]
    [InlineData("name,mobile\n\"a\nb\",13800000000\n", WholeReasons.Quotes)]
    public void Plan_FileThatMeansNothingInParts_SaysThatItIsReadWhole(string content, string reason) =>
        InRanges.Plan(Encoding.UTF8.GetBytes(content)).WholeReason.ShouldBe(reason);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("gb18030")]
    public void Plan_OtherEncoding_SaysThatItIsReadWhole(string encoding)
    {
        var text = Sample.Encoding(encoding);

        InRanges.Plan([.. text.GetPreamble(), .. text.GetBytes("姓名,手机号\n张三,13800000001\n")]).WholeReason.ShouldBe(WholeReasons.Encoding);
    }

    [Theory]
    [InlineData("\"a\nb\",13800000000\n", WholeReasons.Quotes)]
    [InlineData("\"open,13800000000\n", WholeReasons.Quotes)]
    [InlineData("one,two,three\n", WholeReasons.Failure)]
    public async Task Scan_TroubleBehindTheHead_SaysThatTheFileIsReadWhole(string row, string reason)
    {
        var rows = string.Concat(Enumerable.Repeat("somebody,13800000001\n", RangeClassifier.HeadBytes / 20));
        var content = Encoding.UTF8.GetBytes("name,mobile\n" + rows + row + rows);

        var portions = await InRanges.ScanAsync(content, [content.Length / 4]);

        InRanges.Plan(content).WholeReason.ShouldBeNull();
        portions.Aggregate((before, next) => before.Merge(next)).WholeReason.ShouldBe(reason);
    }

    [Fact]
    public async Task Scan_OtherEncodingBehindTheHead_SaysThatTheFileIsReadWhole()
    {
        var ascii = string.Concat(Enumerable.Repeat("nothing of note here\n", RangeClassifier.HeadBytes / 20));
        byte[] content = [.. Encoding.ASCII.GetBytes(ascii), .. Sample.Encoding("gb18030").GetBytes("姓名：张三\n")];

        var portions = await InRanges.ScanAsync(content, [content.Length / 2]);

        portions[1].WholeReason.ShouldBe(WholeReasons.Encoding);
    }

    [Fact]
    public async Task Scan_LineTooLong_SaysThatTheFileIsReadWhole()
    {
        var content = Encoding.ASCII.GetBytes("short\n" + new string('a', Sample.Options.Limits.MaxRecordBytes + 1));

        (await InRanges.ScanAsync(content, [3]))[0].WholeReason.ShouldBeNull();
        (await InRanges.ScanAsync(content, [7]))[0].WholeReason.ShouldBe(WholeReasons.Failure);
    }

    [Fact]
    public void Plan_OfATable_NamesItsColumnsAsFindingsDo()
    {
        var plan = InRanges.Plan(Encoding.UTF8.GetBytes("姓名,手机号\n张三,13800000001\n"));

        ScanPlan.FromUtf8Json(plan.ToUtf8Json()).Columns.ShouldBe(["姓名", "手机号"]);
        (plan.Format, plan.WholeReason).ShouldBe(("csv", null));
    }

    [Fact]
    public void Plan_HeadOfAnotherLength_Throws() =>
        Should.Throw<ArgumentException>(() => new RangeClassifier(Sample.Options).Plan(new byte[10], 11));

    private static void Agrees(Gen<byte[]> files, ClassifierOptions options) =>
        Gen.Select(files, Gen.Int[0, int.MaxValue - 1].Array[0, 6])
            .Sample((content, cuts) => SameAsWhole(content, cuts, options), iter: 80);

    private static void SameAsWhole(byte[] content, IEnumerable<int> cuts, ClassifierOptions options)
    {
        var portions = InRanges.ScanAsync(content, cuts, options).GetAwaiter().GetResult();
        portions.ShouldAllBe(portion => portion.WholeReason == null);
        SameAsWhole(content, portions, options);
    }

    private static void SameAsWhole(byte[] content, Portion[] portions, ClassifierOptions options)
    {
        var whole = Sample.ClassifyAsync(content, options).GetAwaiter().GetResult();
        var merged = InRanges.Complete(content, portions, options);
        Encoding.UTF8.GetString(merged.Findings.ToUtf8Json()).ShouldBe(Encoding.UTF8.GetString(whole.Findings.ToUtf8Json()));
        merged.Persons.ShouldBe(whole.Persons);
        merged.SensitivePersons.ShouldBe(whole.SensitivePersons);
    }
}
