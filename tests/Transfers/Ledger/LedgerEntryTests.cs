using Baygate.Classification.Persons;
using Baygate.Transfers.Ledger;
using CsCheck;

namespace Baygate.Transfers.Tests.Ledger;

public sealed class LedgerEntryTests
{
    private static readonly Gen<PersonSet> Sets = Gen.Select(Gen.ULong.Array[0, 20], Gen.Bool, (hashes, saturated) => PersonSet.Create(hashes, saturated));
    private static readonly Gen<LedgerEntry> Entries = Gen.Select(Sets, Sets, (all, sensitive) => new LedgerEntry(all, sensitive));

    [Fact]
    public void FromBytes_OfAnEntry_GivesTheEntry() => Entries.Sample(entry => LedgerEntry.FromBytes(entry.ToBytes()).ShouldBe(entry));

    [Fact]
    public void FromBytes_OfAnEntryCutShort_Throws() => Gen.Select(Entries, Gen.Int[1, 24]).Sample((entry, cut) =>
        Should.Throw<InvalidDataException>(() => LedgerEntry.FromBytes(entry.ToBytes().AsSpan(..^cut))));

    [Fact]
    public void FromBytes_OfAnyBytes_ThrowsOrGivesWhatTheyEncode() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        try
        {
            LedgerEntry.FromBytes(bytes).ToBytes().ShouldBe(bytes);
        }
        catch (InvalidDataException)
        {
            // Not an entry, and said so.
        }
    });

    [Fact]
    public void Union_OfTwoEntries_HoldsThePersonsOfBoth() => Gen.Select(Entries, Entries).Sample((one, other) =>
        one.Union(other).ShouldBe(new LedgerEntry(one.All.Union(other.All), one.Sensitive.Union(other.Sensitive))));
}
