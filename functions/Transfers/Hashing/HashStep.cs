using System.Buffers;
using System.Security.Cryptography;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Register;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Hashing;

/// <summary>Computes the SHA-256 of the pinned file in one pass and reports how far it is.</summary>
internal sealed class HashStep(PinnedFile files, ProgressReporter progress) : IStep<AcceptedFile, Outcome<HashedFile>>
{
    private const int BufferLength = 1024 * 1024;

    /// <inheritdoc/>
    public Task<Outcome<HashedFile>> RunAsync(AcceptedFile file, CancellationToken cancellationToken) =>
        files.ReadAsync(file, default, content => HashAsync(file, content, cancellationToken), cancellationToken);

    private async Task<Outcome<HashedFile>> HashAsync(AcceptedFile file, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            var done = 0L;
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await progress.ReportAsync(file.TransferId, done += read, cancellationToken);
            }

            return new HashedFile(Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
