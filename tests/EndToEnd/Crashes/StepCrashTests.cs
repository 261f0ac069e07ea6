using Baygate.Tests.Azurite;

namespace Baygate.EndToEnd.Tests.Crashes;

/// <summary>The host dies at every step of a transfer, right before its answer is recorded and right after.</summary>
public sealed class StepCrashTests(AzuriteFixture azurite)
{
    private const int Records = 18;
    private const int RecordsOfARejection = 13;

    public static IEnumerable<TheoryDataRow<int, bool>> Deaths => At(Records);

    public static IEnumerable<TheoryDataRow<int, bool>> DeathsOfARejection => At(RecordsOfARejection);

    [Fact]
    public async Task Transfer_NoHostDies_RecordsAsMuchAsIsTestedHere()
    {
        await using var test = await CrashTest.PrepareAsync(azurite);

        await test.RunAsync(_ => Death.Never);

        (await test.CountRecordsAsync()).ShouldBe(Records);
    }

    [Theory, MemberData(nameof(Deaths))]
    public async Task Transfer_HostDiesAtARecord_EndsOnceWithOneDelivery(int record, bool afterIt)
    {
        await using var test = await CrashTest.PrepareAsync(azurite);

        var died = await test.RunAsync(host => host == 0 ? Death.AtRecord(record, afterIt) : Death.Never);

        died.ShouldBe(1);
        (await test.InspectDeliveryAsync().ToListAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(DeathsOfARejection))]
    public async Task Transfer_HostDiesAtARecordOfARejection_EndsOnceWithNothingDelivered(int record, bool afterIt)
    {
        await using var test = await CrashTest.PrepareAsync(azurite);

        var died = await test.RunAsync(host => host == 0 ? Death.AtRecord(record, afterIt) : Death.Never, approved: false);

        died.ShouldBe(1);
        (await test.InspectRejectionAsync().ToListAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static IEnumerable<TheoryDataRow<int, bool>> At(int records) =>
        from record in Enumerable.Range(1, records)
        from afterIt in (bool[])[false, true]
        select new TheoryDataRow<int, bool>(record, afterIt);
}
