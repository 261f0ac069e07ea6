namespace Baygate.Classification.Tests;

/// <summary>Reports at once, on the caller's thread.</summary>
internal sealed class ImmediateProgress(Action<long> report) : IProgress<long>
{
    public void Report(long value) => report(value);
}
