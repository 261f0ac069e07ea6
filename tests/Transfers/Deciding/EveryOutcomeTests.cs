using Baygate.Policy;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.People;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Deciding;

/// <summary>
/// Every outcome of the engine through the whole pipeline, while everybody approves at every chance: what the engine did not allow is
/// never delivered.
/// </summary>
public sealed class EveryOutcomeTests(AzuriteFixture azurite)
{
    private static readonly (string Name, Outcome Outcome, bool Delivered, Func<Agreement, Agreement> Change)[] Cases =
    [
        ("state secret", Outcome.Deny, false, agreement => With(agreement, facts => facts with { StateSecret = true })),
        ("expired contract", Outcome.Deny, false, agreement => WithPersons(agreement, facts => facts with { ExpiresOn = Today.AddDays(-1) })),
        ("suspected important data", Outcome.HumanReview, false, agreement => With(agreement, facts => facts with { ImportantDataStatus = ImportantDataStatus.SelfSuspected })),
        ("health gate", Outcome.HumanReview, false, agreement => WithPersons(agreement, facts => facts with { Sector = Sector.Finance })),
        ("unknown gate", Outcome.NeedsInfo, false, agreement => With(agreement, facts => facts with { StateSecret = null })),
        ("notice missing", Outcome.NeedsInfo, false, agreement => WithPersons(agreement, facts => facts with { NoticeVersion = null })),
        ("no assessment", Outcome.SecurityAssessment, false, agreement => WithPersons(agreement, facts => facts with { ExporterIsCiio = true })),
        ("important data", Outcome.SecurityAssessment, false, agreement => With(agreement, facts => Assessed(facts) with { ImportantDataStatus = ImportantDataStatus.Notified })),
        ("assessed", Outcome.SecurityAssessment, true, agreement => WithPersons(agreement, facts => Assessed(facts) with { ExporterIsCiio = true })),
        ("GBA contract", Outcome.GbaStandardContract, true, agreement => WithPersons(agreement, facts => facts)),
        ("no contract", Outcome.StandardContractOrCertification, false, agreement => WithPersons(agreement, facts => facts with { Mechanism = null })),
        ("GBA contract not open to the parties", Outcome.StandardContractOrCertification, false, agreement => WithPersons(agreement, facts => facts with { ExporterRegisteredPlace = Place.MainlandOther })),
        ("standard contract", Outcome.StandardContractOrCertification, true, agreement => WithPersons(agreement, facts => facts with { Mechanism = Mechanism.StandardContract, PiaKind = PiaKind.StandardContract })),
        ("Art. 3", Outcome.ExemptMechanism, true, agreement => agreement),
        ("no persons", Outcome.NotRegulated, true, agreement => With(agreement, facts => facts with { ClaimedExemption = null })),
        ("inside the mainland", Outcome.NotExport, true, agreement => With(agreement, Inside)),
        ("Hong Kong", Outcome.HongKongPdpo, true, agreement => From(agreement, Zone.HongKong, Place.HongKong)),
        ("Hong Kong, supervised sector", Outcome.HongKongPdpo, false, agreement => With(From(agreement, Zone.HongKong, Place.HongKong), facts => facts with { Sector = Sector.Finance })),
        ("Macau, sensitive, not reviewed", Outcome.HumanReview, false, agreement => From(agreement, Zone.Macau, Place.Macau)),
        ("Macau, not notified", Outcome.MacauNotify, false, agreement => From(agreement, Zone.Macau, Place.Macau)),
        ("Macau, notified", Outcome.MacauNotify, true, agreement => With(From(agreement, Zone.Macau, Place.Macau), facts => facts with { AuthorityNotificationId = "DSPDP-TEST-0002" })),
    ];

    private static readonly byte[] Contacts = "name,mobile\nPLANTED Chan,13800138000\n"u8.ToArray();

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Select(one => new TheoryDataRow<string>(one.Name));

    private static DateOnly Today => TimeProvider.System.Today();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Transfer_EverybodyApproves_IsDeliveredOnlyIfTheEngineAllowed(string name)
    {
        var (_, outcome, delivered, change) = Cases.Single(one => one.Name == name);
        var agreement = change(TestAgreements.Telemetry());
        await using var scenario = await StartAsync(change, agreement.Destination);
        var content = agreement.Facts.LegalBasis is null ? Scenario.Telemetry : outcome == Outcome.MacauNotify ? Contacts : PersonalFiles.Customers;
        var start = await scenario.Bay.DropAsync($"{TestAgreements.Id}/file.csv", content, agreement.Origin);

        var end = await scenario.Bay.RunAsync(start, Everybody(scenario, start.TransferId));

        (await scenario.Bay.RecordAsync(start.TransferId)).PolicyOutcome.ShouldBe(outcome);
        end.State.ShouldBe(delivered ? TransferState.Delivered : outcome == Outcome.Deny ? TransferState.Refused : TransferState.Expired);
        (await DeliveredAsync(scenario, agreement.Destination)).ShouldBe(delivered ? 1 : 0);
    }

    /// <summary>What Macau asks for comes after its reviews: cleared, notified or authorised, and approved.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Transfer_SensitiveFromMacau_WaitsForTheAuthority(bool answered)
    {
        await using var scenario = await StartAsync(agreement => From(agreement, Zone.Macau, Place.Macau), Zone.Guangdong);
        var start = await scenario.Bay.DropAsync($"{TestAgreements.Id}/file.csv", PersonalFiles.Customers, Zone.Macau);
        var receipt = answered ? new Facts { AuthorityAuthorisationId = "DSPDP-TEST-0001" } : new Facts();

        var approve = Everybody(scenario, start.TransferId);
        var end = await scenario.Bay.RunAsync(start, async () =>
        {
            if ((await scenario.Bay.RecordAsync(start.TransferId)).Round > 1) return await approve();
            await scenario.Bay.InformAsync(start.TransferId, receipt, "T14-12");
            return true;
        });

        (await scenario.Bay.RecordAsync(start.TransferId)).PolicyOutcome.ShouldBe(Outcome.MacauAuthorise);
        end.State.ShouldBe(answered ? TransferState.Delivered : TransferState.Expired);
    }

    [Fact]
    public void Cases_AllOfThem_CoverEveryOutcome() =>
        Cases.Select(one => one.Outcome).Append(Outcome.MacauAuthorise).Distinct().ShouldBe(Enum.GetValues<Outcome>(), ignoreOrder: true);

    /// <summary>At the first wait everybody says yes, whatever was asked; at the next the time is over.</summary>
    private static Func<Task<bool>> Everybody(Scenario scenario, string transferId)
    {
        var voted = false;
        return async () =>
        {
            if (voted)
            {
                scenario.Bay.Time.Advance(TimeSpan.FromDays(31));
                return false;
            }

            voted = true;
            foreach (var person in (string[])["alice", "bob", "chloe"]) await scenario.Bay.VoteAsync(transferId, person, Roles.Approve);
            foreach (var person in (string[])["carol", "dave"]) await scenario.Bay.VoteAsync(transferId, person, Roles.ComplianceOfficer);
            return true;
        };
    }

    private async Task<Scenario> StartAsync(Func<Agreement, Agreement> change, Zone destination)
    {
        var scenario = await Scenario.StartAsync(azurite, change);
        await scenario.Bay.Zones.Container(destination, TestAgreements.Destination).CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        return scenario;
    }

    private static async Task<int> DeliveredAsync(Scenario scenario, Zone destination) =>
        (await scenario.Bay.BlobsAsync(destination, TestAgreements.Destination)).Count(blob => blob.EndsWith(".sealed", StringComparison.Ordinal));

    private static Agreement With(Agreement agreement, Func<Facts, Facts> change) => agreement with { Facts = change(agreement.Facts) };

    private static Agreement WithPersons(Agreement agreement, Func<Facts, Facts> change) => With(PersonalFiles.Permit(agreement), change);

    private static Facts Assessed(Facts facts) => facts with
    {
        Mechanism = Mechanism.SecurityAssessment,
        MechanismId = "ASSESSMENT-TEST-0001",
        EffectiveOn = Today.AddDays(-20),
        ExpiresOn = Today.AddDays(300),
        PiaKind = PiaKind.Assessment,
    };

    private static Facts Inside(Facts facts) => facts with
    {
        Destination = Place.Foshan,
        StorageRegions = [Place.Foshan],
        KeyRegions = [Place.Foshan],
        AdminAccessFrom = [Place.Foshan],
    };

    private static Agreement From(Agreement agreement, Zone zone, Place place) => With(PersonalFiles.Permit(agreement), facts => facts with
    {
        Origin = place,
        Destination = Place.Zhuhai,
        ExporterRegisteredPlace = place,
        RecipientRegisteredPlace = Place.Zhuhai,
        CollectedIn = place == Place.Macau ? CollectionPlace.Macau : CollectionPlace.HongKong,
        Mechanism = null,
        ApprovedScope = null,
        StorageRegions = [Place.Zhuhai],
        KeyRegions = [Place.Zhuhai],
        AdminAccessFrom = [Place.Zhuhai],
    }) with { Origin = zone, Destination = Zone.Guangdong };
}
