using System.Runtime.Intrinsics;
using Baygate.Classification.Candidates;
using CsCheck;

namespace Baygate.Classification.Tests.Candidates;

public class LabelMemoryTests
{
    private static readonly Gen<(Vector256<byte> Bytes, int Before, bool IsLabel)> Windows =
        Gen.Select(Gen.Byte[(byte)'a', (byte)'c'].Array[32], Gen.Int[1, 3], Gen.Bool, (bytes, before, isLabel) => (Vector256.Create(bytes), before, isLabel));

    [Fact]
    public void TryRecall_NothingKept_IsUnknown() =>
        new LabelMemory().TryRecall(Vector256<byte>.Zero, 1, out _).ShouldBeFalse();

    [Fact]
    public void TryRecall_AnyKept_AnswersAsKeptOrNotAtAll() => Windows.Array[1, 2000].Sample(windows =>
    {
        var memory = new LabelMemory();
        var kept = new Dictionary<(Vector256<byte>, int), bool>();
        foreach (var (bytes, before, isLabel) in windows)
        {
            memory.Keep(bytes, before, isLabel);
            kept[(bytes, before)] = isLabel;
        }

        windows.Count(window => memory.TryRecall(window.Bytes, window.Before, out var isLabel) && isLabel != kept[(window.Bytes, window.Before)]).ShouldBe(0);
    }, iter: 200);

    [Fact]
    public void TryRecall_LastKept_IsKnown() => Windows.Array[1, 50].Sample(windows =>
    {
        var memory = new LabelMemory();
        foreach (var (bytes, before, isLabel) in windows)
            memory.Keep(bytes, before, isLabel);

        memory.TryRecall(windows[^1].Bytes, windows[^1].Before, out _).ShouldBeTrue();
    }, iter: 1000);
}
