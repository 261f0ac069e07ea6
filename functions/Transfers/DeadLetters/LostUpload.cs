using System.Text.Json;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.DeadLetters;

/// <summary>The upload that a lost event was about.</summary>
/// <param name="Zone">The zone of the inbox.</param>
/// <param name="BlobName">The file's name; never shown.</param>
/// <param name="ETag">The version, or empty when the event does not say.</param>
internal sealed record LostUpload(Zone Zone, string BlobName, string ETag)
{
    private const string SubjectPrefix = $"/blobServices/default/containers/{Containers.Inbox}/blobs/";

    /// <summary>The transfer it is, or would become.</summary>
    public string? TransferId
    {
        get
        {
            var lastSegment = BlobName[(BlobName.LastIndexOf('/') + 1)..];
            if (TransferIds.IsDeclared(lastSegment)) return lastSegment;
            return ETag.Length > 0 ? TransferIds.Derive(Zone, BlobName, ETag.Trim('"')) : null;
        }
    }

    /// <summary>Reads a message of the blob trigger: <c>{"ContainerName":"inbox","BlobName":"…","ETag":"…"}</c>.</summary>
    /// <returns>The upload, or null when the message is none of an inbox.</returns>
    public static LostUpload? OfMessage(Zone zone, JsonElement message) =>
        Text(message, "ContainerName") == Containers.Inbox && Text(message, "BlobName") is { Length: > 0 } name
            ? new LostUpload(zone, name, Text(message, "ETag") ?? "")
            : null;

    /// <summary>Reads a <c>BlobCreated</c> event in Event Grid's schema or as a cloud event: both name the blob in <c>subject</c>.</summary>
    /// <returns>The upload, or null when the event is none of an inbox.</returns>
    public static LostUpload? OfEvent(Zone zone, JsonElement blobCreated)
    {
        var subject = Text(blobCreated, "subject");
        if (subject is null || !subject.StartsWith(SubjectPrefix, StringComparison.Ordinal) || subject.Length == SubjectPrefix.Length) return null;
        var etag = blobCreated.TryGetProperty("data", out var data) ? Text(data, "eTag") : null;
        return new LostUpload(zone, subject[SubjectPrefix.Length..], etag ?? "");
    }

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
