using System.Text;
using System.Text.Json;
using Baygate.Policy.Calendars;

namespace Baygate.Policy.Tests.Calendars;

public sealed class CalendarReaderTests
{
    [Theory]
    [InlineData("""{"year":2025,"source":"s","closed":[],"makeUp":[]},{"year":2027,"source":"s","closed":[],"makeUp":[]}""", "2027 does not follow")]
    [InlineData("""{"year":2025,"source":" ","closed":[],"makeUp":[]}""", "has no source")]
    [InlineData("""{"year":2025,"source":"s","closed":[{"name":"n","from":"2025-01-02","until":"2025-01-01"}],"makeUp":[]}""", "no span")]
    [InlineData("""{"year":2025,"source":"s","closed":[{"name":"n","from":"2026-01-01","until":"2026-01-01"}],"makeUp":[]}""", "no span")]
    [InlineData("""{"year":2025,"source":"s","closed":[{"name":"n","from":"2025-01-01","until":"2025-01-03"},{"name":"m","from":"2025-01-03","until":"2025-01-03"}],"makeUp":[]}""", "closed twice")]
    [InlineData("""{"year":2025,"source":"s","closed":[],"makeUp":["2025-01-06"]}""", "no weekend day")]
    [InlineData("""{"year":2025,"source":"s","closed":[{"name":"n","from":"2025-01-04","until":"2025-01-04"}],"makeUp":["2025-01-04"]}""", "both closed and worked")]
    [InlineData("", "no year")]
    public void Read_FileThatContradictsItself_SaysWhere(string years, string message) =>
        Should.Throw<InvalidDataException>(() => Read(years)).Message.ShouldContain(message);

    [Fact]
    public void Read_UnknownKey_Throws() =>
        Should.Throw<JsonException>(() => CalendarReader.Read("""{"id":"x","title":"t","weekend":[],"years":[],"extra":1}"""u8));

    [Fact]
    public void Read_WorkedSaturday_IsAWorkingDay() =>
        Read("""{"year":2025,"source":"s","closed":[],"makeUp":["2025-01-04"]}""").IsWorkingDay(new DateOnly(2025, 1, 4)).ShouldBe(true);

    private static WorkingDayCalendar Read(string years) =>
        CalendarReader.Read(Encoding.UTF8.GetBytes($$"""{"id":"x","title":"t","weekend":["Saturday","Sunday"],"years":[{{years}}]}"""));
}
