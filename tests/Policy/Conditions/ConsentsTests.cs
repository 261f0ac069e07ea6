using Baygate.Policy.Conditions;

namespace Baygate.Policy.Tests.Conditions;

public class ConsentsTests
{
    [Theory]
    [InlineData("C-EXPORT-1", true, false)]
    [InlineData("C-SPI-1", false, true)]
    [InlineData("C-PROVIDE-1", false, false)]
    [InlineData("C-EXPORT-1 C-SPI-1", true, true)]
    [InlineData("C-EXPORT-1 C-EXPORT-2", true, false)]
    [InlineData("FORM-1", true, false)]
    [InlineData("FORM-1 FORM-1", true, false)]
    [InlineData("FORM-1 FORM-2", true, true)]
    [InlineData("C-SPI-1 FORM-1", true, true)]
    [InlineData("C-EXPORT-1 FORM-1", true, true)]
    [InlineData("", false, false)]
    public void Consents_Evidence_ShowsWhatItSays(string ids, bool export, bool sensitive)
    {
        Facts facts = new() { ConsentEvidenceIds = ids.Split(' ') };

        (Consents.ToExport(facts)!.Count > 0, Consents.ToSensitive(facts)!.Count > 0).ShouldBe((export, sensitive));
    }

    [Fact]
    public void Consents_Unknown_StayUnknown() => (Consents.ToExport(new Facts()), Consents.ToSensitive(new Facts())).ShouldBe((null, null));
}
