using Azure;
using Azure.Storage.Blobs.Models;

namespace Baygate.Transfers.Zones;

/// <summary>The conditions under which Baygate writes and reads (RFC 9110, section 13).</summary>
internal static class Conditions
{
    /// <summary>Write only if nothing of that name is there.</summary>
    public static BlobUploadOptions OnlyIfNew(string contentType) => new()
    {
        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
        HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
    };

    /// <summary>Read or delete only this version.</summary>
    public static BlobRequestConditions OnlyVersion(string etag) => new() { IfMatch = new ETag(etag) };

    /// <summary>Whether a write under <see cref="OnlyIfNew"/> failed because the name is taken.</summary>
    public static bool IsTaken(this RequestFailedException failure) => failure.Status is 409 or 412;
}
