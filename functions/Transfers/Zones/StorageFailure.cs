using Azure;

namespace Baygate.Transfers.Zones;

/// <summary>A storage account or a vault refused or did not answer; everything else is an error of the program.</summary>
/// <param name="Status">The HTTP status, or 0 when nothing answered.</param>
/// <param name="ErrorCode">The service's own code, or null.</param>
public sealed record StorageFailure(int Status, string? ErrorCode)
{
    /// <summary>Whether a conditional write was refused because the name is taken or the version is another.</summary>
    public bool IsTaken => Status is 409 or 412;

    /// <summary>Recognises a failure. The SDK throws the last one alone, or gathers all attempts, and reports a time-out as a cancelled call.</summary>
    /// <param name="failure">What a client threw.</param>
    /// <param name="cancellationToken">The caller's token: a call stopped by it was not stopped by storage.</param>
    /// <returns>The failure, or null for any other exception.</returns>
    public static StorageFailure? Of(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        RequestFailedException refusal => new StorageFailure(refusal.Status, refusal.ErrorCode),
        AggregateException gathered when gathered.InnerExceptions.All(inner => Of(inner, cancellationToken) is not null) =>
            Of(gathered.InnerExceptions[^1], cancellationToken),
        OperationCanceledException when !cancellationToken.IsCancellationRequested => new StorageFailure(0, "TimedOut"),
        IOException => new StorageFailure(0, "ConnectionLost"),
        _ => null,
    };
}
