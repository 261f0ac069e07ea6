using System.Text;
using Azure;
using Azure.Core.Cryptography;

namespace Baygate.Sealing.Tests;

public sealed class SealedHeaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateAsync_TwoRecipients_GivesAHeaderBothUnwrap()
    {
        using FileKey fileKey = FileKey.Generate();
        SealedHeader header = await SealedHeader.CreateAsync(
            fileKey, Sample.TransferId, [TestKeys.Recipient, TestKeys.Other], Cancellation);

        SealedHeader parsed = SealedHeader.Parse(header.ToBytes());

        parsed.TransferId.ShouldBe(Sample.TransferId);
        parsed.Suite.ShouldBe("Cobblestone-256");
        parsed.Stanzas.Select(stanza => stanza.KeyId).ShouldBe([TestKeys.Recipient.KeyId, TestKeys.Other.KeyId]);
        foreach (IKeyEncryptionKey key in new[] { TestKeys.Recipient, TestKeys.Other })
        {
            using FileKey unwrapped = await parsed.UnwrapAsync(key, Cancellation);
            unwrapped.Bytes.ToArray().ShouldBe(fileKey.Bytes.ToArray());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Tr-1")]
    [InlineData("tr_1")]
    [InlineData("tr 1")]
    [InlineData("tr-1\n")]
    [InlineData("轉-1")]
    [InlineData("tr-2345678901234567890123456789012345678901234567890123456789012345")]
    public async Task CreateAsync_TransferIdNotAllowed_Throws(string transferId)
    {
        using FileKey fileKey = FileKey.Generate();

        SealedHeader.IsTransferId(transferId).ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(SealedHeader.CreateAsync(fileKey, transferId, [TestKeys.Recipient], Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public async Task CreateAsync_NumberOfRecipientsNotAllowed_Throws(int count)
    {
        using FileKey fileKey = FileKey.Generate();
        IKeyEncryptionKey[] recipients = [.. Enumerable.Range(0, count).Select(i => new FakeKey($"k{i}", () => [1]))];

        await Should.ThrowAsync<ArgumentException>(SealedHeader.CreateAsync(fileKey, Sample.TransferId, recipients, Cancellation));
    }

    [Theory]
    [InlineData("same", "same")]
    [InlineData("with space")]
    [InlineData("")]
    [InlineData("line\nfeed")]
    public async Task CreateAsync_KeyIdsNotAllowed_Throws(params string[] keyIds)
    {
        using FileKey fileKey = FileKey.Generate();
        IKeyEncryptionKey[] recipients = [.. keyIds.Select(keyId => new FakeKey(keyId, () => [1]))];

        await Should.ThrowAsync<ArgumentException>(SealedHeader.CreateAsync(fileKey, Sample.TransferId, recipients, Cancellation));
    }

    [Fact]
    public async Task CreateAsync_MoreThan65536Bytes_IsTooLarge()
    {
        using FileKey fileKey = FileKey.Generate();
        IKeyEncryptionKey[] recipients = [.. Enumerable.Range(0, 64).Select(i => new FakeKey($"k{i}", () => new byte[1024]))];

        SealedFileException failure = await Should.ThrowAsync<SealedFileException>(
            SealedHeader.CreateAsync(fileKey, Sample.TransferId, recipients, Cancellation));

        failure.Error.ShouldBe(SealedFileError.HeaderTooLarge);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(47)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(1024)]
    public async Task Parse_BodyOfAnyLength_GivesTheWrappedKeyBack(int length)
    {
        byte[] wrapped = Plaintext.Bytes(length);
        using FileKey fileKey = FileKey.Generate();

        SealedHeader header = await SealedHeader.CreateAsync(fileKey, Sample.TransferId, [new FakeKey("k", () => wrapped)], Cancellation);

        SealedHeader.Parse(header.ToBytes()).Stanzas[0].WrappedKey.ToArray().ShouldBe(wrapped);
    }

    [Fact]
    public async Task ReadAsync_HeaderBeforeOtherBytes_LeavesThemInTheStream()
    {
        Sample sample = await Sample.SealAsync(10);
        MemoryStream stream = new(sample.Bytes);

        await SealedHeader.ReadAsync(stream, Cancellation);

        stream.Position.ShouldBe(sample.HeaderLength);
    }

    [Fact]
    public async Task Parse_BytesBehindTheHeader_IsMalformed()
    {
        Sample sample = await Sample.SealAsync(10);

        Should.Throw<SealedFileException>(() => SealedHeader.Parse(sample.Bytes)).Error.ShouldBe(SealedFileError.HeaderMalformed);
    }

    [Fact]
    public async Task ReadAsync_StanzaBodyWithoutEnd_IsTooLarge()
    {
        string line = new string('A', 64) + "\n";
        string header = HeaderSyntax.Opening(Sample.TransferId) + "-> RSA-OAEP-256 k\n" + string.Concat(Enumerable.Repeat(line, 2000));

        SealedFileException failure = await Should.ThrowAsync<SealedFileException>(
            SealedHeader.ReadAsync(new MemoryStream(Encoding.ASCII.GetBytes(header)), Cancellation));

        failure.Error.ShouldBe(SealedFileError.HeaderTooLarge);
        Should.Throw<SealedFileException>(() => SealedHeader.Parse(Encoding.ASCII.GetBytes(header)))
            .Error.ShouldBe(SealedFileError.HeaderTooLarge);
    }

    [Fact]
    public async Task ReadAsync_LineWithoutEnd_IsRefusedWithoutReadingOn()
    {
        MemoryStream stream = new(Encoding.ASCII.GetBytes(HeaderSyntax.Opening(Sample.TransferId) + new string('A', 100_000)));

        SealedFileException failure = await Should.ThrowAsync<SealedFileException>(SealedHeader.ReadAsync(stream, Cancellation));

        failure.Error.ShouldBe(SealedFileError.HeaderMalformed);
        stream.Position.ShouldBeLessThan(2000);
    }

    [Fact]
    public async Task UnwrapAsync_KeyOfAnotherRecipient_HasNoStanza() =>
        await UnwrapShouldFailAsync(TestKeys.Other, SealedFileError.NoStanzaForKey);

    [Fact]
    public async Task UnwrapAsync_AnotherKeyUnderTheSameId_Fails()
    {
        using RsaKeyEncryptionKey impostor = TestKeys.Load("other-test-key-never-use.pem", TestKeys.Recipient.KeyId);

        await UnwrapShouldFailAsync(impostor, SealedFileError.KeyUnwrapFailed);
    }

    [Fact]
    public async Task UnwrapAsync_KeyStoreGivesAnotherLength_Fails() =>
        await UnwrapShouldFailAsync(new FakeKey(TestKeys.Recipient.KeyId, () => new byte[31]), SealedFileError.KeyUnwrapFailed);

    [Fact]
    public async Task UnwrapAsync_KeyStoreGivesAnotherKey_DoesNotMatchTheMac() =>
        await UnwrapShouldFailAsync(new FakeKey(TestKeys.Recipient.KeyId, () => new byte[32]), SealedFileError.HeaderMacMismatch);

    [Fact]
    public async Task UnwrapAsync_KeyStoreAnswersBadRequest_Fails() =>
        await UnwrapShouldFailAsync(
            new FakeKey(TestKeys.Recipient.KeyId, () => throw new RequestFailedException(400, "BadParameter")),
            SealedFileError.KeyUnwrapFailed);

    [Theory]
    [InlineData(0)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task UnwrapAsync_KeyStoreItselfFails_SurfacesItsException(int status)
    {
        RequestFailedException own = new(status, "the store's own words");
        SealedHeader header = await NewHeaderAsync();

        RequestFailedException thrown = await Should.ThrowAsync<RequestFailedException>(
            header.UnwrapAsync(new FakeKey(TestKeys.Recipient.KeyId, () => throw own), Cancellation));

        thrown.ShouldBeSameAs(own);
    }

    [Fact]
    public async Task CreateAsync_KeyStoreFails_SurfacesItsException()
    {
        RequestFailedException own = new(403, "Forbidden");
        using FileKey fileKey = FileKey.Generate();

        RequestFailedException thrown = await Should.ThrowAsync<RequestFailedException>(
            SealedHeader.CreateAsync(fileKey, Sample.TransferId, [new FakeKey("k", () => throw own)], Cancellation));

        thrown.ShouldBeSameAs(own);
    }

    [Fact]
    public async Task UnwrapAsync_Always_ZeroesWhatTheKeyStoreGave()
    {
        SealedHeader header = await NewHeaderAsync();
        RecipientStanza stanza = header.Stanzas[0];
        byte[] given = TestKeys.Recipient.UnwrapKey(stanza.Algorithm, stanza.WrappedKey, Cancellation);

        using FileKey fileKey = await header.UnwrapAsync(new FakeKey(stanza.KeyId, () => given), Cancellation);

        given.ShouldAllBe(value => value == 0);
    }

    [Fact]
    public async Task RewrapAsync_ForAnother_OnlyTheOtherUnwrapsTheSameKey()
    {
        SealedHeader header = await NewHeaderAsync();

        SealedHeader rewrapped = await header.RewrapAsync(TestKeys.Recipient, [TestKeys.Other], Cancellation);

        using FileKey before = await header.UnwrapAsync(TestKeys.Recipient, Cancellation);
        using FileKey after = await rewrapped.UnwrapAsync(TestKeys.Other, Cancellation);
        after.Bytes.ToArray().ShouldBe(before.Bytes.ToArray());
        rewrapped.TransferId.ShouldBe(header.TransferId);
        rewrapped.Stanzas.Select(stanza => stanza.KeyId).ShouldBe([TestKeys.Other.KeyId]);
    }

    private static async Task UnwrapShouldFailAsync(IKeyEncryptionKey key, SealedFileError error)
    {
        SealedHeader header = await NewHeaderAsync();

        SealedFileException failure = await Should.ThrowAsync<SealedFileException>(header.UnwrapAsync(key, Cancellation));

        failure.Error.ShouldBe(error);
    }

    private static async Task<SealedHeader> NewHeaderAsync()
    {
        using FileKey fileKey = FileKey.Generate();
        return await SealedHeader.CreateAsync(fileKey, Sample.TransferId, [TestKeys.Recipient], Cancellation);
    }
}
