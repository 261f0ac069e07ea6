namespace Baygate.Cli.Scanning;

/// <summary>The date birth dates are judged on: today in Guangdong, Hong Kong and Macau, which share UTC+8.</summary>
internal static class ScanDate
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Offset).DateTime);
}
