using System.Buffers.Binary;
using Baygate.Classification.Archives;
using Baygate.Classification.Categories;
using Baygate.Classification.Reading;
using Baygate.Classification.Records;
using Baygate.Classification.Results;

namespace Baygate.Classification.Clinical;

/// <summary>
/// Looks into DICOM files (PS3.10): every element that holds text, private ones too, and documents in them. The picture is not looked
/// into: that it is there makes it imaging data of the patient, and it is counted. Items of a sequence may be of other patients.
/// </summary>
internal sealed class DicomContentReader : IContentReader
{
    private const string Format = "dicom";
    private const int PreambleLength = 132;
    private const int Deepest = 32;
    private const int WindowLength = 64 * 1024;
    private const uint MetaLength = 0x00020000;
    private const uint TransferSyntax = 0x00020010;
    private const uint Document = 0x00420011;
    private const uint PixelGroup = 0x7FE0;
    private const uint Item = 0xFFFEE000;
    private const uint EndOfItem = 0xFFFEE00D;
    private const uint EndOfSequence = 0xFFFEE0DD;
    private const string ImplicitSyntax = "1.2.840.10008.1.2";
    private const string BigEndianSyntax = "1.2.840.10008.1.2.2";
    private const string DeflatedSyntax = "1.2.840.10008.1.2.1.99";

    private readonly List<byte[]> _documents = [];
    private RecordScan _records = null!;
    private Content _content = null!;
    private Sightings _file = null!;

    /// <inheritdoc/>
    public async ValueTask<Inspected> ReadAsync(Content content, Sightings file, CancellationToken cancellationToken)
    {
        (_content, _file, _records) = (content, file, new RecordScan(file, content.Place));
        await using var stream = content.Open();
        await stream.ReadExactlyAsync(new byte[PreambleLength], cancellationToken);
        var reader = new DicomReader(stream);
        var syntax = await MetaAsync(reader, cancellationToken);
        if (syntax == DeflatedSyntax)
            return new Inspected(Format, null, Unscannable.Method);

        (reader.IsExplicit, reader.IsBigEndian) = (syntax != ImplicitSyntax, syntax == BigEndianSyntax);
        _records.Begin();
        _records.Mark(CategoryCatalogue.HealthRecord, Tier.A, _records.Columns.Named("DICOM", category: null));
        await ElementsAsync(reader, long.MaxValue, depth: 0, cancellationToken);
        _records.End();
        _records.Complete();
        return new Inspected(Format, null, await DocumentsAsync(cancellationToken));
    }

    // The elements of the file's own group, in a form of their own (PS3.10, section 7.1).
    private static async ValueTask<string> MetaAsync(DicomReader reader, CancellationToken cancellationToken)
    {
        var syntax = "";
        if (await reader.NextAsync(cancellationToken) is not (MetaLength, _, sizeof(uint)))
            throw new UnscannableException(Unscannable.Corrupt);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(await reader.BytesAsync(sizeof(uint), cancellationToken));
        for (var end = reader.Position + length; reader.Position < end;)
        {
            if (await reader.NextAsync(cancellationToken) is not var (tag, _, bytes) || bytes > WindowLength)
                throw new UnscannableException(Unscannable.Corrupt);
            var value = await reader.BytesAsync((int)bytes, cancellationToken);
            if (tag == TransferSyntax)
                syntax = System.Text.Encoding.ASCII.GetString(value).TrimEnd('\0', ' ');
        }

        return syntax;
    }

    private async ValueTask ElementsAsync(DicomReader reader, long end, int depth, CancellationToken cancellationToken)
    {
        if (depth > Deepest)
            throw new UnscannableException(Unscannable.Corrupt);
        while (reader.Position < end && await reader.NextAsync(cancellationToken) is var (tag, representation, length))
        {
            if (tag is EndOfItem or EndOfSequence)
                return;
            if (tag >> 16 == PixelGroup)
                await PixelsAsync(reader, tag, length, cancellationToken);
            else if (representation == "SQ" || length == DicomReader.Undefined)
                await SequenceAsync(reader, representation == "UN", length, depth, cancellationToken);
            else
                await ValueAsync(reader, tag, representation, length, depth, cancellationToken);
        }
    }

    private async ValueTask SequenceAsync(DicomReader reader, bool isUnknown, uint length, int depth, CancellationToken cancellationToken)
    {
        // A sequence whose representation was not known to its writer is in the implicit form (PS3.5, section 6.2.2).
        var isExplicit = reader.IsExplicit;
        reader.IsExplicit &= !isUnknown;
        var end = length == DicomReader.Undefined ? long.MaxValue : reader.Position + length;
        while (reader.Position < end && await reader.NextAsync(cancellationToken) is var (tag, _, itemLength))
        {
            if (tag == EndOfSequence)
                break;
            if (tag != Item)
                throw new UnscannableException(Unscannable.Corrupt);
            _content.Unpacking.AddEntry();
            _records.Begin(isPart: true);
            await ElementsAsync(reader, itemLength == DicomReader.Undefined ? long.MaxValue : reader.Position + itemLength, depth + 1, cancellationToken);
            _records.End();
        }

        reader.IsExplicit = isExplicit;
    }

    private async ValueTask PixelsAsync(DicomReader reader, uint tag, uint length, CancellationToken cancellationToken)
    {
        _file.AddPicture();
        _records.Mark(CategoryCatalogue.IndexOf("lab_imaging"), Tier.A, Column(tag));
        if (length != DicomReader.Undefined)
        {
            await SkipAsync(reader, length, cancellationToken);
            return;
        }

        while (await reader.NextAsync(cancellationToken) is var (item, _, fragment) && item == Item)
            await SkipAsync(reader, fragment, cancellationToken);
    }

    private async ValueTask ValueAsync(
        DicomReader reader, uint tag, string representation, uint length, int depth, CancellationToken cancellationToken)
    {
        if (tag == Document)
        {
            if (length > _file.Options.Limits.MaxHeldBytes / 2)
                throw new UnscannableException(Unscannable.HeldTooMuch);
            _documents.Add(await reader.BytesAsync((int)length, cancellationToken));
            return;
        }

        for (long left = length; left > 0;)
        {
            var part = await reader.BytesAsync((int)Math.Min(left, WindowLength), cancellationToken);
            left -= part.Length;
            if (!reader.IsExplicit && length <= WindowLength && StartsWithItem(part))
                await InnerAsync(reader, part, depth, cancellationToken);
            else
                _records.Cell(Column(tag), IsText(representation) ? DicomText.Decode(part) : DicomText.Runs(part));
        }
    }

    // Without representations, a sequence of a known length looks like any other value.
    private async ValueTask InnerAsync(DicomReader reader, byte[] sequence, int depth, CancellationToken cancellationToken)
    {
        var inner = new DicomReader(new MemoryStream(sequence)) { IsExplicit = false, IsBigEndian = reader.IsBigEndian };
        await SequenceAsync(inner, isUnknown: false, (uint)sequence.Length, depth + 1, cancellationToken);
    }

    private static bool StartsWithItem(ReadOnlySpan<byte> value) => value.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF, 0x00, 0xE0]);

    // In the implicit form it takes a dictionary to know; what is decoded there in vain does no harm.
    private static bool IsText(string representation) => representation is "" or "AE" or "AS" or "CS" or "DA" or "DS" or "DT" or "IS"
        or "LO" or "LT" or "PN" or "SH" or "ST" or "TM" or "UC" or "UR" or "UT";

    private static async ValueTask SkipAsync(DicomReader reader, long length, CancellationToken cancellationToken)
    {
        for (; length > 0; length -= WindowLength)
            await reader.BytesAsync((int)Math.Min(length, WindowLength), cancellationToken);
    }

    private int Column(uint tag)
    {
        var term = DicomTerm.Find(tag);
        var name = term?.Name ?? (_records.Columns.All.Count < _file.Options.Limits.MaxColumns ? $"{tag:X8}" : "*");
        return _records.Columns.Named(name, term?.Category is { } category ? CategoryCatalogue.IndexOf(category) : null);
    }

    private async ValueTask<Unscannable?> DocumentsAsync(CancellationToken cancellationToken)
    {
        var members = new ArchiveMembers(_content, _file, "attachment");
        for (var index = 0; index < _documents.Count; index++)
        {
            using var stream = new MemoryStream(_documents[index], writable: false);
            if (await members.InspectAsync(stream, index + 1, cancellationToken) is { } failure)
                return failure;
        }

        return null;
    }
}
