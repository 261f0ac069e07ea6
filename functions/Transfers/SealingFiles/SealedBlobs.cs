using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.SealingFiles;

/// <summary>The blobs of a sealed file in its zone of origin, and the names of its blocks.</summary>
internal static class SealedBlobs
{
    /// <summary>The id of the header's block: the first of the file.</summary>
    public static readonly string HeaderBlock = BlockId("header");

    /// <summary>The id of a payload range's block.</summary>
    public static string RangeBlock(int index) => BlockId(index.ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>The blocks of a whole file, in order.</summary>
    public static IEnumerable<string> Blocks(int rangeCount) => [HeaderBlock, .. Enumerable.Range(0, rangeCount).Select(RangeBlock)];

    /// <summary>The sealed file.</summary>
    public static BlockBlobClient SealedFile(this ZoneDirectory zones, Zone zone, string transferId) =>
        zones.Container(zone, Containers.Sealed).GetBlockBlobClient(transferId);

    /// <summary>Header and salt, from the moment the file key is made until the transfer ends: sealing again gives the same file.</summary>
    public static BlobClient Draft(this ZoneDirectory zones, Zone zone, string transferId) =>
        zones.Container(zone, Containers.Sealed).GetBlobClient($"{transferId}.draft");

    /// <summary>The header for the recipient, from release until the transfer is closed.</summary>
    public static BlobClient ReleaseHeader(this ZoneDirectory zones, Zone zone, string transferId) =>
        zones.Container(zone, Containers.Sealed).GetBlobClient($"{transferId}.release");

    // All ids of a blob's blocks have one length; Azure wants them in Base64.
    private static string BlockId(string name) => Convert.ToBase64String(Encoding.ASCII.GetBytes(name));
}
