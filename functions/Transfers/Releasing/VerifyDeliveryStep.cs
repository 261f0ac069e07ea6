using System.Buffers;
using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Baygate.Sealing;
using Baygate.Transfers.Register;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Releasing;

/// <summary>Reads the delivered file back, once, and compares it with what was approved: header and every payload range.</summary>
internal sealed class VerifyDeliveryStep(ZoneDirectory zones, ReleaseHeaders headers, ProgressReporter progress) : IStep<DeliveredFile, Outcome<VerifiedDelivery>>
{
    private const int BufferLength = 1024 * 1024;

    /// <inheritdoc/>
    public async Task<Outcome<VerifiedDelivery>> RunAsync(DeliveredFile delivered, CancellationToken cancellationToken)
    {
        var plan = delivered.Plan;
        var header = await headers.ReadAsync(plan, cancellationToken);
        return await DestinationStorage.CallAsync(() => ReadBackAsync(delivered, header, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<VerifiedDelivery>> ReadBackAsync(
        DeliveredFile delivered, ReadOnlyMemory<byte> header, CancellationToken cancellationToken)
    {
        var plan = delivered.Plan;
        var options = new BlobDownloadOptions { Conditions = Conditions.OnlyVersion(delivered.ETag) };
        using BlobDownloadStreamingResult download = await zones.Destination(plan).DownloadStreamingAsync(options, cancellationToken);
        using var reading = new DeliveryReading(plan, download.Content, bytes => progress.ReportAsync(plan.TransferId, bytes, cancellationToken));
        return await reading.MatchesAsync(header, cancellationToken)
            ? new VerifiedDelivery(plan, reading.Sha256(), download.Details.ContentLength)
            : new Refusal(ReasonCodes.DeliveryDiffers, "What was read back at the destination is not what was sent.");
    }

    /// <summary>One pass over a delivered file.</summary>
    private sealed class DeliveryReading(ReleasePlan plan, Stream content, Func<long, Task> report) : IDisposable
    {
        private readonly IncrementalHash _file = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly IncrementalHash _range = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        private long _done;

        public async Task<bool> MatchesAsync(ReadOnlyMemory<byte> header, CancellationToken cancellationToken)
        {
            if (await HashAsync(header.Length, cancellationToken) != Convert.ToHexStringLower(SHA256.HashData(header.Span))) return false;
            var ranges = new List<string>();
            for (var index = 0; index < plan.RangeCount; index++)
                ranges.Add(await HashAsync(SealedLayout.RangeCiphertextLength(index, plan.Length), cancellationToken));
            return PayloadDigest.Of(ranges) == plan.PayloadDigest && await content.ReadAsync(_buffer, cancellationToken) == 0;
        }

        public string Sha256() => Convert.ToHexStringLower(_file.GetCurrentHash());

        public void Dispose()
        {
            _file.Dispose();
            _range.Dispose();
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        private async Task<string> HashAsync(int length, CancellationToken cancellationToken)
        {
            while (length > 0)
            {
                var read = await content.ReadAsync(_buffer.AsMemory(0, Math.Min(length, BufferLength)), cancellationToken);
                if (read == 0) break;
                _file.AppendData(_buffer, 0, read);
                _range.AppendData(_buffer, 0, read);
                length -= read;
                await report(_done += read);
            }

            return Convert.ToHexStringLower(_range.GetHashAndReset());
        }
    }
}
