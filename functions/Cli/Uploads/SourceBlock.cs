using System.Buffers;

namespace Baygate.Cli.Uploads;

/// <summary>One block of the file under upload, in a rented buffer.</summary>
internal sealed class SourceBlock : IDisposable
{
    private readonly byte[] _buffer;

    private SourceBlock(byte[] buffer, int length) => (_buffer, Content) = (buffer, new ArraySegment<byte>(buffer, 0, length));

    public ArraySegment<byte> Content { get; }

    public static SourceBlock Rent(int length) => new(ArrayPool<byte>.Shared.Rent(length), length);

    public string Id(int index) => BlockPlan.Id(index, Content);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);
}
