using Baygate.Cli.Terminal;

namespace Baygate.Cli.Tests.Terminal;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1024, "1.0 KiB")]
    [InlineData(1536, "1.5 KiB")]
    [InlineData(8L * 1024 * 1024, "8.0 MiB")]
    [InlineData(5000L * 1024 * 1024 * 1024 * 1024, "5000.0 TiB")]
    public void Size_Bytes_HasAFittingUnit(long bytes, string text) => Phrases.Size(bytes).ShouldBe(text);

    [Fact]
    public void Moment_AnyOffset_IsInUtc() =>
        Phrases.Moment(new DateTimeOffset(2026, 3, 2, 17, 30, 0, TimeSpan.FromHours(8))).ShouldBe("2026-03-02 09:30:00Z");
}
