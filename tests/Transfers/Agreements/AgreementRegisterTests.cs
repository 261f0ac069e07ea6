using Baygate.Tests.Azurite;
using Baygate.Transfers.Tests.Api;
using Baygate.Transfers.Tests.People;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Agreements;

public sealed class AgreementRegisterTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    [Fact]
    public async Task Find_AnEarlierVersion_IsAsItWas()
    {
        var agreement = await Host.AgreementAsync();
        await Host.Agreements.PutAsync(agreement with { Purpose = "Billing" }, 1, TestPerson.Officer.Person, Cancellation);

        (await Host.Agreements.FindAsync(agreement.Id, 1, Cancellation)).ShouldNotBeNull().Agreement.Purpose.ShouldBe(agreement.Purpose);
        (await Host.Agreements.FindAsync(agreement.Id, Cancellation)).ShouldNotBeNull().Version.ShouldBe(2);
        (await Host.Agreements.FindAsync(agreement.Id, 3, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_TamperedVersion_IsRefused()
    {
        var agreement = await Host.AgreementAsync();
        var blob = Host.Zones.Container(Zone.Guangdong, Containers.Agreements).GetBlobClient($"{agreement.Id}/000001.json");
        var content = (await blob.DownloadContentAsync(Cancellation)).Value.Content.ToString();
        await blob.UploadAsync(new BinaryData(content.Replace("\"sig\":\"", "\"sig\":\"A", StringComparison.Ordinal)), overwrite: true, Cancellation);

        var fault = await Should.ThrowAsync<StepFaultException>(() => Host.Agreements.FindAsync(agreement.Id, Cancellation));
        fault.Code.ShouldBe(ReasonCodes.RecordTampered);
    }

    [Theory]
    [InlineData("shenzhen-hongkong-01/000002.json", Zone.Guangdong, "shenzhen-hongkong-01")]
    [InlineData("another-agreement/000001.json", Zone.Guangdong, "another-agreement")]
    [InlineData("another-agreement/000001.json", Zone.Macau, "another-agreement")]
    public async Task Find_GoodStatementUnderAnotherName_IsRefused(string name, Zone zone, string id)
    {
        var agreement = await Host.AgreementAsync();
        var source = Host.Zones.Container(Zone.Guangdong, Containers.Agreements).GetBlobClient($"{agreement.Id}/000001.json");
        var content = (await source.DownloadContentAsync(Cancellation)).Value.Content;
        await Host.Zones.Container(zone, Containers.Agreements).GetBlobClient(name).UploadAsync(content, Cancellation);

        await Should.ThrowAsync<StepFaultException>(() => Host.Agreements.FindAsync(id, Cancellation));
    }
}
