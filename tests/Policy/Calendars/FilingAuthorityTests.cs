using Baygate.Policy.Calendars;
using Baygate.Tests.Docs;

namespace Baygate.Policy.Tests.Calendars;

public sealed class FilingAuthorityTests
{
    [Theory]
    [InlineData(Place.Zhuhai, Authority.CyberspaceAdministration)]
    [InlineData(Place.MainlandOther, Authority.CyberspaceAdministration)]
    [InlineData(Place.HongKong, Authority.DigitalPolicyOffice)]
    [InlineData(Place.Macau, Authority.PersonalDataProtectionBureau)]
    public void Of_PlaceInTheBay_NamesItsAuthority(Place registered, Authority expected) =>
        FilingAuthority.Of(registered).ShouldBe(expected);

    [Fact]
    public void Of_PlaceElsewhere_IsNone() => FilingAuthority.Of(Place.Elsewhere).ShouldBeNull();

    [Theory]
    [InlineData(Authority.CyberspaceAdministration, "mainland")]
    [InlineData(Authority.DigitalPolicyOffice, "hongkong")]
    [InlineData(Authority.PrivacyCommissioner, "hongkong")]
    [InlineData(Authority.PersonalDataProtectionBureau, "macau")]
    [InlineData(Authority.EconomicDevelopmentBureau, "macau")]
    public void Calendar_OfEachAuthority_IsItsPlaces(Authority authority, string calendar) =>
        WorkingDayCalendar.Of(authority).Id.ShouldBe(calendar);

    [Fact]
    public void Page_Always_ListsTheCalendars() => GeneratedPage.Verify("reference/calendars.md", CalendarsMarkdown.Render());
}
