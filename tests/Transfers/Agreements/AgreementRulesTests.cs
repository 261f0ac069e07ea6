using Baygate.Policy;
using Baygate.Policy.Calendars;
using Baygate.Tests.Docs;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Agreements.Rules;

namespace Baygate.Transfers.Tests.Agreements;

/// <summary>The law's rules on instruments, each by its code, on both sides of its border.</summary>
public sealed class AgreementRulesTests
{
    private static readonly DateOnly Effect = SampleContract.Effect;

    [Fact]
    public void Contract_FiledInTimeOnBothSides_BreaksNothing() => CodesOf(SampleContract.Create()).ShouldBeEmpty();

    [Theory]
    [InlineData(Place.Zhuhai, Place.HongKong)]
    [InlineData(Place.Zhaoqing, Place.Macau)]
    [InlineData(Place.HongKong, Place.Huizhou)]
    [InlineData(Place.Macau, Place.Jiangmen)]
    public void Pair_OfOneCityAndOneRegion_IsCovered(Place exporter, Place recipient) =>
        CodesOf(Between(exporter, recipient)).ShouldNotContain(code => code.StartsWith("GBA_", StringComparison.Ordinal));

    [Theory]
    [InlineData(Place.HongKong, Place.Macau)]
    [InlineData(Place.Macau, Place.HongKong)]
    [InlineData(Place.Shenzhen, Place.Zhuhai)]
    [InlineData(Place.HongKong, Place.HongKong)]
    public void Pair_NotOfACityAndARegion_IsNotCovered(Place exporter, Place recipient) =>
        CodesOf(Between(exporter, recipient)).ShouldContain("GBA_PAIR_NOT_COVERED");

    [Theory]
    [InlineData(Place.GuangdongOther, Place.HongKong)]
    [InlineData(Place.MainlandOther, Place.HongKong)]
    [InlineData(Place.Shenzhen, Place.Elsewhere)]
    public void Party_FromOutsideTheArea_IsNotEligible(Place exporter, Place recipient) =>
        CodesOf(Between(exporter, recipient)).ShouldContain("GBA_PARTY_NOT_ELIGIBLE");

    [Fact]
    public void Party_OfUnknownPlace_IsNamed() => ShouldBreak("GBA_PARTY_PLACE_UNKNOWN", facts => facts with { RecipientRegisteredPlace = null });

    [Fact]
    public void Direction_AgainstTheContract_IsReversed() => ShouldBreak(
        "GBA_DIRECTION_REVERSED",
        facts => facts with { ExporterRegisteredPlace = Place.HongKong, RecipientRegisteredPlace = Place.Shenzhen });

    [Theory]
    [InlineData(ImportantDataStatus.Notified)]
    [InlineData(ImportantDataStatus.PublishedCatalogueMatch)]
    public void ImportantData_UnderAContract_IsForbidden(ImportantDataStatus status) =>
        ShouldBreak("GBA_IMPORTANT_DATA", facts => facts with { ImportantDataStatus = status });

    [Fact]
    public void Ciio_UnderAContract_IsWarnedOf() => ShouldBreak("CONTRACT_OF_CIIO", facts => facts with { ExporterIsCiio = true });

    [Theory]
    [InlineData("2023-12-12", Place.HongKong, true)]
    [InlineData("2023-12-13", Place.HongKong, false)]
    [InlineData("2024-09-09", Place.Macau, true)]
    [InlineData("2024-09-10", Place.Macau, false)]
    public void Effect_BeforeTheGuidelines_IsForbidden(string effect, Place recipient, bool broken) =>
        CodesOf(TakingEffect(effect, recipient, Sector.Finance)).Contains("GBA_INSTRUMENT_NOT_YET").ShouldBe(broken);

    [Theory]
    [InlineData("2024-10-31", Place.HongKong, Sector.Other, true)]
    [InlineData("2024-10-31", Place.HongKong, Sector.Credit, false)]
    [InlineData("2024-11-01", Place.HongKong, Sector.Other, false)]
    [InlineData("2024-10-31", Place.Macau, Sector.Other, false)]
    public void Sector_BeforeItWasOpened_IsForbidden(string effect, Place recipient, Sector sector, bool broken) =>
        CodesOf(TakingEffect(effect, recipient, sector)).Contains("GBA_SECTOR_NOT_YET").ShouldBe(broken);

    [Theory]
    [InlineData("MECHANISM_ID_MISSING")]
    [InlineData("EFFECT_MISSING")]
    [InlineData("EXPIRY_MISSING")]
    [InlineData("PIA_MISSING")]
    [InlineData("SCOPE_MISSING")]
    public void Mechanism_WithoutItsParticulars_IsWarnedOf(string code)
    {
        var bare = SampleContract.With(facts => facts with
        {
            MechanismId = null, EffectiveOn = null, ExpiresOn = null, FiledOn = null, PiaId = null, ApprovedScope = null,
        }) with { Filings = null };

        Check(bare).ShouldContain(finding => finding.Code == code && finding.Severity == AgreementSeverity.Warning);
    }

    [Fact]
    public void Term_ThatEndsBeforeItBegins_IsForbidden() => ShouldBreak("TERM_REVERSED", facts => facts with { ExpiresOn = Effect.AddDays(-1) });

    [Theory]
    [InlineData(Mechanism.SecurityAssessment, 0, false)]
    [InlineData(Mechanism.SecurityAssessment, 1, true)]
    [InlineData(Mechanism.Certification, 1, true)]
    [InlineData(Mechanism.GbaStandardContract, 1, false)]
    public void Term_OfMoreThanThreeYears_IsForAContractAlone(Mechanism mechanism, int days, bool broken) =>
        CodesOf(SampleContract.With(facts => facts with { Mechanism = mechanism, ExpiresOn = Effect.AddYears(3).AddDays(days) }))
            .Contains("TERM_TOO_LONG").ShouldBe(broken);

    [Fact]
    public void Period_BeforeTheContractTakesEffect_IsForbidden() =>
        CodesOf(SampleContract.Create() with { InForceFrom = Effect.AddDays(-1) }).ShouldContain("PERIOD_BEFORE_EFFECT");

    [Fact]
    public void Period_AfterTheContractEnds_IsForbidden() =>
        CodesOf(SampleContract.Create() with { InForceUntil = new DateOnly(2028, 2, 3) }).ShouldContain("PERIOD_AFTER_EXPIRY");

    [Fact]
    public void Filing_BeforeEffect_IsForbidden() =>
        CodesOf(FiledOn(Effect.AddDays(-1))).ShouldContain("FILED_BEFORE_EFFECT");

    [Fact]
    public void Filing_InTheFuture_IsForbidden() => CodesOf(FiledOn(SampleContract.Today.AddDays(1))).ShouldContain("DAY_IN_THE_FUTURE");

    /// <summary>Ten working days after 3 February 2026: Spring Festival closes mainland offices from the 15th to the 23rd, Hong Kong's from the 17th to the 19th.</summary>
    [Theory]
    [InlineData("2026-02-20", 0)]
    [InlineData("2026-02-23", 1)] // Hong Kong's tenth was the 20th
    [InlineData("2026-02-24", 1)]
    [InlineData("2026-02-25", 2)] // the mainland's tenth was the 24th
    public void Filing_LaterThanTenWorkingDays_IsLateOnThatSide(string filedOn, int late) =>
        CodesOf(FiledOn(DateOnly.Parse(filedOn))).Count(code => code == "FILED_LATE").ShouldBe(late);

    [Theory]
    [InlineData("2026-02-20", "FILING_DUE", 2)]
    [InlineData("2026-02-23", "FILING_OVERDUE", 1)]
    [InlineData("2026-02-25", "FILING_OVERDUE", 2)]
    public void Filing_NotMade_IsDueAndThenOverdueOnEachSide(string today, string code, int times) =>
        AgreementValidator.Check(NotFiled(), DateOnly.Parse(today)).Count(finding => finding.Code == code).ShouldBe(times);

    [Fact]
    public void Filing_OfTheNationalContract_IsTheExportersAlone()
    {
        var national = NotFiled() with { Facts = NotFiled().Facts with { Mechanism = Mechanism.StandardContract } };

        AgreementDeadlines.Of(national).Select(deadline => deadline.Authority).ShouldBe([Authority.CyberspaceAdministration]);
    }

    [Fact]
    public void Filing_WithMacau_IsByMacausCalendar()
    {
        var deadlines = AgreementDeadlines.Of(TakingEffect("2026-09-25", Place.Macau, Sector.Other));

        // The mainland is closed from 1 to 7 October and works on Saturday the 10th; Macau has 28 September, 1 and 2 October off.
        deadlines.Where(deadline => deadline.Kind == DeadlineKind.Filing).Select(deadline => (deadline.Authority, deadline.Due)).ShouldBe(
        [
            (Authority.CyberspaceAdministration, new DateOnly(2026, 10, 15)),
            (Authority.PersonalDataProtectionBureau, new DateOnly(2026, 10, 14)),
        ]);
    }

    [Fact]
    public void Filing_BeyondTheCalendars_HasAnUnknownDeadline()
    {
        var december = NotFiled() with { Facts = NotFiled().Facts with { EffectiveOn = new DateOnly(2026, 12, 28) } };

        AgreementValidator.Check(december, new DateOnly(2026, 12, 29)).ShouldContain(finding => finding.Code == "DEADLINE_UNKNOWN");
    }

    [Fact]
    public void Filings_OfOneSideAlone_LeaveTheFactOpen()
    {
        var agreement = SampleContract.With(facts => facts with { FiledOn = null });
        var half = agreement with { Filings = [agreement.Filings![0]] };

        AgreementValidator.Check(half, new DateOnly(2026, 2, 12)).Select(finding => finding.Code).ShouldBe(["FILING_DUE"]);
    }

    [Fact]
    public void Filings_ThatContradictTheFact_AreForbidden() =>
        ShouldBreak("FILINGS_DIFFER", facts => facts with { FiledOn = new DateOnly(2026, 2, 9) });

    [Fact]
    public void Filings_WithAnAuthorityThatHasNoPart_AreForbidden() => CodesOf(SampleContract.Create() with
    {
        Filings = [new Filing(Authority.PersonalDataProtectionBureau, new DateOnly(2026, 2, 10))],
    }).ShouldContain("FILINGS_DIFFER");

    [Theory]
    [InlineData(Mechanism.GbaStandardContract, PiaKind.GbaStandardContract, false)]
    [InlineData(Mechanism.GbaStandardContract, PiaKind.StandardContract, false)]
    [InlineData(Mechanism.GbaStandardContract, PiaKind.Pipl, true)]
    [InlineData(Mechanism.StandardContract, PiaKind.GbaStandardContract, true)]
    [InlineData(Mechanism.Certification, PiaKind.Certification, false)]
    [InlineData(Mechanism.SecurityAssessment, PiaKind.Pipl, true)]
    public void Pia_OfAnotherKind_IsForbidden(Mechanism mechanism, PiaKind kind, bool broken) =>
        CodesOf(SampleContract.With(facts => facts with { Mechanism = mechanism, PiaKind = kind })).Contains("PIA_KIND_WRONG").ShouldBe(broken);

    [Theory]
    [InlineData("2025-11-10", false)]
    [InlineData("2025-11-09", true)]
    public void Pia_OlderThanThreeMonthsAtFiling_IsStale(string doneOn, bool broken) =>
        CodesOf(SampleContract.With(facts => facts with { PiaDoneOn = DateOnly.Parse(doneOn) })).Contains("PIA_STALE").ShouldBe(broken);

    [Fact]
    public void Pia_AfterFiling_IsForbidden() => ShouldBreak("PIA_AFTER_FILING", facts => facts with { PiaDoneOn = new DateOnly(2026, 2, 11) });

    [Fact]
    public void Pia_InTheFuture_IsForbidden() => ShouldBreak("DAY_IN_THE_FUTURE", facts => facts with { PiaDoneOn = SampleContract.Today.AddDays(1) });

    [Fact]
    public void Pia_OlderThanThreeMonthsAndNothingFiled_IsWarnedOf() => CodesOf(NotFiled()).ShouldContain("PIA_AGEING");

    [Fact]
    public void Scope_OtherPurpose_IsForbidden() => ShouldBreak("SCOPE_EXCEEDED", facts => facts with { Purpose = "marketing" });

    [Fact]
    public void Scope_OtherRecipient_IsForbidden() =>
        CodesOf(SampleContract.Create() with { Recipient = new Party("recipient-02", "Another") }).ShouldContain("SCOPE_EXCEEDED");

    [Theory]
    [InlineData("2028-02-02", false)]
    [InlineData("2028-02-03", true)]
    public void Expiry_Passed_IsWarnedOf(string today, bool broken) =>
        AgreementValidator.Check(SampleContract.Create(), DateOnly.Parse(today)).Any(finding => finding.Code == "EXPIRED").ShouldBe(broken);

    /// <summary>Sixty working days before 31 December 2026 is 9 October 2026.</summary>
    [Theory]
    [InlineData("2026-10-08", false)]
    [InlineData("2026-10-09", true)]
    [InlineData("2026-12-31", true)]
    public void Assessment_SixtyWorkingDaysBeforeExpiry_OpensItsRenewal(string today, bool open) =>
        AgreementValidator.Check(Assessed("2024-01-01", "2026-12-31"), DateOnly.Parse(today)).Any(finding => finding.Code == "RENEWAL_OPEN").ShouldBe(open);

    [Fact]
    public void Assessment_ThatEndsBeyondTheCalendars_HasAnUnknownWindow() =>
        AgreementValidator.Check(Assessed("2025-06-01", "2028-05-31"), SampleContract.Today).Select(finding => finding.Code).ShouldContain("DEADLINE_UNKNOWN");

    [Theory]
    [InlineData("2026-04-29", false, false)]
    [InlineData("2026-04-30", true, false)]
    [InlineData("2026-06-30", true, false)]
    [InlineData("2026-07-01", false, true)]
    public void Certificate_SixMonthsBeforeExpiry_MustBeAppliedFor(string today, bool open, bool missed)
    {
        var certified = Assessed("2024-01-01", "2026-12-30");
        certified = certified with { Facts = certified.Facts with { Mechanism = Mechanism.Certification, PiaKind = PiaKind.Certification } };
        var codes = AgreementValidator.Check(certified, DateOnly.Parse(today)).Select(finding => finding.Code).ToList();

        (codes.Contains("RENEWAL_OPEN"), codes.Contains("RENEWAL_MISSED")).ShouldBe((open, missed));
    }

    [Fact]
    public void Codes_All_AreDifferent() => AgreementRules.All.Select(rule => rule.Code).ShouldBeUnique();

    [Fact]
    public void Page_Always_ListsTheCodes() => GeneratedPage.Verify("reference/agreement-codes.md", AgreementRulesMarkdown.Render());

    private static Agreement Between(Place exporter, Place recipient) => SampleContract.With(facts => facts with
    {
        Origin = exporter, Destination = recipient, ExporterRegisteredPlace = exporter, RecipientRegisteredPlace = recipient,
    }) with { Filings = null };

    private static Agreement TakingEffect(string effect, Place recipient, Sector sector)
    {
        var agreement = Between(Place.Shenzhen, recipient);
        return agreement with
        {
            InForceFrom = DateOnly.Parse(effect),
            Facts = agreement.Facts with { EffectiveOn = DateOnly.Parse(effect), FiledOn = null, Sector = sector },
        };
    }

    private static Agreement FiledOn(DateOnly day) => SampleContract.With(facts => facts with { FiledOn = day }) with { Filings = null };

    private static Agreement NotFiled() => SampleContract.With(facts => facts with { FiledOn = null }) with { Filings = null };

    private static Agreement Assessed(string effect, string expiry) => SampleContract.With(facts => facts with
    {
        Mechanism = Mechanism.SecurityAssessment,
        PiaKind = PiaKind.Assessment,
        EffectiveOn = DateOnly.Parse(effect),
        ExpiresOn = DateOnly.Parse(expiry),
        FiledOn = null,
    }) with
    {
        Filings = null,
        InForceUntil = DateOnly.Parse(expiry),
    };

    private static void ShouldBreak(string code, Func<Facts, Facts> change) => CodesOf(SampleContract.With(change)).ShouldContain(code);

    private static IReadOnlyList<string> CodesOf(Agreement agreement) => [.. Check(agreement).Select(finding => finding.Code)];

    private static IReadOnlyList<AgreementFinding> Check(Agreement agreement) => AgreementValidator.Check(agreement, SampleContract.Today);
}
