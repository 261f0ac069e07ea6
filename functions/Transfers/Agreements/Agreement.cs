using System.Text.Json;
using Baygate.Policy;
using Baygate.Transfers.Api;

namespace Baygate.Transfers.Agreements;

/// <summary>The registered legal instrument for one exporter, one recipient and one direction.</summary>
public sealed record Agreement
{
    /// <summary>The id: 3 to 63 of a–z, 0–9 and hyphen. Also the folder of its uploads in the inbox.</summary>
    public required string Id { get; init; }

    /// <summary>The zone the files come from.</summary>
    public required Zone Origin { get; init; }

    /// <summary>The zone the files go to.</summary>
    public required Zone Destination { get; init; }

    /// <summary>Who exports.</summary>
    public required Party Exporter { get; init; }

    /// <summary>Who receives.</summary>
    public required Party Recipient { get; init; }

    /// <summary>What for, in words.</summary>
    public required string Purpose { get; init; }

    /// <summary>The container in the destination zone's storage that deliveries go to.</summary>
    public required string DestinationContainer { get; init; }

    /// <summary>The recipient's public key: RSA of 2048 bits or more, SubjectPublicKeyInfo in PEM (RFC 7468).</summary>
    public required string RecipientKey { get; init; }

    /// <summary>Who may submit under it, as <c>tid/oid</c>. None of them may approve.</summary>
    public required IReadOnlyList<string> Submitters { get; init; }

    /// <summary>The first day it covers, in the origin's time zone.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>The last day it covers, in the origin's time zone.</summary>
    public required DateOnly InForceUntil { get; init; }

    /// <summary>
    /// Whether a transfer that was decided under an earlier version may still be released: everything the decision rests on is the same.
    /// Who may submit, the dates and the filings may have changed.
    /// </summary>
    /// <param name="earlier">The version the transfer was decided under.</param>
    /// <returns>False when parties, purpose, facts, or where and for whom it is delivered are others.</returns>
    internal bool Continues(Agreement earlier)
    {
        var alike = this with
        {
            Submitters = earlier.Submitters,
            InForceFrom = earlier.InForceFrom,
            InForceUntil = earlier.InForceUntil,
            Filings = earlier.Filings,
        };
        return JsonSerializer.SerializeToUtf8Bytes(alike, ApiJson.Options).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(earlier, ApiJson.Options));
    }

    /// <summary>Whether the agreement is in force on a day.</summary>
    /// <param name="day">The day in the origin's time zone.</param>
    /// <returns>True from <see cref="InForceFrom"/> to <see cref="InForceUntil"/>, both included.</returns>
    public bool CoversDay(DateOnly day) => InForceFrom <= day && day <= InForceUntil;

    /// <summary>What was filed with which authority; null where nothing is filed, or where both parties filed on the day that the facts name.</summary>
    public IReadOnlyList<Filing>? Filings { get; init; }

    /// <summary>What it says about a transfer's facts: places, mechanism, filing, PIA, notices, consents (docs/reference/facts.md).</summary>
    public required Facts Facts { get; init; }
}
