using System.Buffers.Binary;
using System.Text.Unicode;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Clinical;

/// <summary>
/// Looks into binary genomic files (BAM: SAM 1.6, section 4.2; BCF: VCF 4.5, section 6.3): the header, which is the text of the other
/// form; what follows is bases and positions.
/// </summary>
/// <param name="format">The format.</param>
internal sealed class AlignmentContentReader(string format) : IContentReader
{
    private const int LongestHeader = 64 << 20;

    private static ReadOnlySpan<byte> BcfMagic => "BCF"u8;

    /// <inheritdoc/>
    public async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        await using var stream = content.Open();
        var isBcf = content.Head.Span.StartsWith(BcfMagic);
        var start = new byte[(isBcf ? 5 : 4) + sizeof(int)];
        await stream.ReadExactlyAsync(start, cancellationToken);
        var length = BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(start.Length - sizeof(int)));
        if (length is < 0 or > LongestHeader)
            throw new UnscannableException(Unscannable.HeldTooMuch);

        var scanner = new GenomeScanner(isBcf ? "vcf" : "sam", file, content.Place);
        content.Unpacking.Hold(length);
        try
        {
            var header = new byte[length];
            await stream.ReadExactlyAsync(header, cancellationToken);
            if (!Utf8.IsValid(header))
                throw new UnscannableException(Unscannable.Corrupt);
            scanner.Consume(header.AsSpan().TrimEnd((byte)0), isFinal: true);
            scanner.Complete();
        }
        finally
        {
            content.Unpacking.Release(length);
        }

        var block = new byte[64 * 1024];
        while (await stream.ReadAsync(block, cancellationToken) > 0)
        {
        }

        return new Inspected(format, null, scanner.Failure);
    }
}
