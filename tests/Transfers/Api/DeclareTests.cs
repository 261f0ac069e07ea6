using Baygate.Tests.Azurite;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.Agreements;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

public sealed class DeclareTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    private const string Path = "/api/transfers";

    [Fact]
    public async Task Declare_BySubmitter_AnswersWhereToUpload()
    {
        var agreement = await Host.AgreementAsync();

        var answer = await DeclareAsync(TestPerson.Partner, agreement.Id);

        answer.ShouldBe(201);
        var grant = answer.Read<UploadGrant>();
        answer.Headers["Location"].ShouldBe($"/api/transfers/{grant.TransferId}");
        grant.UploadUrl.AbsolutePath.ShouldEndWith($"/inbox/{agreement.Id}/{grant.TransferId}");
        grant.ExpiresAt.ShouldBe(Host.Time.GetUtcNow().AddHours(1));
    }

    [Fact]
    public async Task Declare_BySubmitter_IsRegistered()
    {
        var agreement = await Host.AgreementAsync();

        var grant = (await DeclareAsync(TestPerson.Partner, agreement.Id, "客戶 名單.csv")).Read<UploadGrant>();

        var record = (await Host.Register.FindAsync(grant.TransferId, Cancellation)).ShouldNotBeNull();
        (record.State, record.Zone, record.AgreementId, record.FileName, record.Requester).ShouldBe(
            (TransferState.Declared, Zone.Guangdong, agreement.Id, "客戶 名單.csv", TestPerson.Partner.ToString()));
    }

    [Fact]
    public async Task Declare_Always_KeepsTheAddressOutOfCaches()
    {
        await Host.AgreementAsync();

        (await DeclareAsync(TestPerson.Partner, SampleAgreement.Create().Id)).Headers["Cache-Control"].ShouldBe("no-store");
    }

    [Fact]
    public async Task Declare_WithoutTheRole_IsRefused() =>
        (await DeclareAsync(TestPerson.Approver, "any")).ShouldBe(403, "role-missing");

    [Theory]
    [InlineData("not-registered")]
    [InlineData("../evidence")]
    [InlineData("")]
    public async Task Declare_UnknownAgreement_IsRefused(string agreementId) =>
        (await DeclareAsync(TestPerson.Partner, agreementId)).ShouldBe(404, "agreement-unknown");

    [Fact]
    public async Task Declare_UnderAnotherPartnersAgreement_IsRefused()
    {
        var agreement = await Host.AgreementAsync();

        (await DeclareAsync(TestPerson.OtherPartner, agreement.Id)).ShouldBe(403, "not-a-submitter");
    }

    [Theory]
    [InlineData("2020-01-01", "2020-12-31")]
    [InlineData("2090-01-01", "2099-12-31")]
    public async Task Declare_OutsideTheAgreementsDates_IsRefused(string from, string until)
    {
        var agreement = await Host.AgreementAsync(SampleAgreement.Create() with
        {
            InForceFrom = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            InForceUntil = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
        });

        (await DeclareAsync(TestPerson.Partner, agreement.Id)).ShouldBe(409, "agreement-not-in-force");
    }

    [Fact]
    public async Task Declare_FileNameOf5000Characters_IsRefused() =>
        (await DeclareAsync(TestPerson.Partner, "any", new string('a', 5000))).ShouldBe(400, "file-name-invalid");

    [Fact]
    public async Task Declare_BadFileName_IsRefused() =>
        (await DeclareAsync(TestPerson.Partner, "any", "../secret.csv")).ShouldBe(400, "file-name-invalid");

    [Fact]
    public async Task Renew_WhileDeclared_AnswersANewAddress()
    {
        await Host.AgreementAsync();
        var first = (await DeclareAsync(TestPerson.Partner, SampleAgreement.Create().Id)).Read<UploadGrant>();
        Host.Time.Advance(TimeSpan.FromMinutes(30));

        var answer = await RenewAsync(TestPerson.Partner, first.TransferId);

        answer.ShouldBe(200);
        answer.Read<UploadGrant>().ExpiresAt.ShouldBe(first.ExpiresAt.AddMinutes(30));
    }

    [Fact]
    public async Task Renew_WhenTheAgreementHasEnded_IsRefused()
    {
        var record = await Host.TransferAsync(TransferState.Declared);
        var ended = SampleAgreement.Create() with { InForceUntil = new DateOnly(2020, 12, 31) };
        await Host.AgreementAsync(ended, ifVersion: 1);

        (await RenewAsync(TestPerson.Partner, record.PartitionKey)).ShouldBe(409, "agreement-not-in-force");
    }

    [Fact]
    public async Task Renew_WhenTheAgreementIsGone_IsRefused()
    {
        var record = await Host.TransferAsync(TransferState.Declared, change: record => record.AgreementId = "not-registered");

        (await RenewAsync(TestPerson.Partner, record.PartitionKey)).ShouldBe(404, "agreement-unknown");
    }

    [Fact]
    public async Task Renew_AfterArrival_IsTooLate()
    {
        var record = await Host.TransferAsync(TransferState.Received);

        var answer = await RenewAsync(TestPerson.Partner, record.PartitionKey);

        answer.ShouldBe(409, "wrong-state");
        answer.Detail.ShouldContain("Received");
    }

    [Fact]
    public async Task Renew_ByAnotherPartner_IsUnknownToThem()
    {
        var record = await Host.TransferAsync(TransferState.Declared);

        (await RenewAsync(TestPerson.OtherPartner, record.PartitionKey)).ShouldBe(404, "transfer-unknown");
    }

    [Fact]
    public async Task Renew_ByAnotherWhoSeesIt_IsRefused()
    {
        var record = await Host.TransferAsync(TransferState.Declared);

        (await RenewAsync(TestPerson.PartnerWithAllRoles, record.PartitionKey)).ShouldBe(403, "not-a-submitter");
    }

    [Fact]
    public async Task Renew_WithoutTheRole_IsRefused()
    {
        var record = await Host.TransferAsync(TransferState.Declared);

        (await RenewAsync(TestPerson.Officer, record.PartitionKey)).ShouldBe(403, "role-missing");
    }

    private Task<ApiAnswer> DeclareAsync(TestPerson person, string agreementId, string fileName = "customers.csv") =>
        Host.As(person).PostAsync(Path, new DeclareRequest(agreementId, fileName));

    private Task<ApiAnswer> RenewAsync(TestPerson person, string transferId) => Host.As(person).PostAsync($"{Path}/{transferId}/upload-url");
}
