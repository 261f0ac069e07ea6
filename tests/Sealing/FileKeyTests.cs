namespace Baygate.Sealing.Tests;

public sealed class FileKeyTests
{
    [Fact]
    public void Generate_Twice_GivesDifferentKeys()
    {
        using FileKey one = FileKey.Generate(), other = FileKey.Generate();

        one.Bytes.ToArray().ShouldNotBe(other.Bytes.ToArray());
    }

    [Fact]
    public void Dispose_Always_ZeroesTheBytes()
    {
        FileKey key = FileKey.Generate();
        ReadOnlyMemory<byte> bytes = key.Bytes;

        key.Dispose();

        bytes.ToArray().ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void Bytes_AfterDispose_Throws()
    {
        FileKey key = FileKey.Generate();
        key.Dispose();

        Should.Throw<ObjectDisposedException>(() => key.Bytes);
    }

    [Fact]
    public void ToString_Always_ShowsNoKey()
    {
        using FileKey key = FileKey.Generate();

        key.ToString().ShouldBe(typeof(FileKey).FullName);
    }
}
