using System.Diagnostics.CodeAnalysis;

namespace Baygate.Transfers.People;

/// <summary>A person as the token names them (Entra ID claims <c>tid</c> and <c>oid</c>): two UUIDs (RFC 9562) in lower case.</summary>
/// <param name="TenantId">The directory's id.</param>
/// <param name="ObjectId">The person's id in that directory.</param>
public sealed record Person(string TenantId, string ObjectId)
{
    /// <summary>Takes the two claims of a token.</summary>
    /// <param name="tenantId">The claim <c>tid</c>.</param>
    /// <param name="objectId">The claim <c>oid</c>.</param>
    /// <param name="person">The person, when the answer is true.</param>
    /// <returns>False unless both are UUIDs, neither of them nil.</returns>
    public static bool TryCreate(string? tenantId, string? objectId, [NotNullWhen(true)] out Person? person)
    {
        person = Normalize(tenantId) is { } tenant && Normalize(objectId) is { } id ? new Person(tenant, id) : null;
        return person is not null;
    }

    /// <summary>Whether a text names a person exactly as <see cref="ToString"/> writes it, so that equal people are equal texts.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>True for <c>tid/oid</c> in lower case.</returns>
    public static bool IsWritten(string text) =>
        text.Split('/') is [var tenantId, var objectId] && TryCreate(tenantId, objectId, out var person) && person.ToString() == text;

    /// <summary>The form in which agreements and the register name a person: <c>tid/oid</c>.</summary>
    /// <returns>The two ids with a slash between.</returns>
    public override string ToString() => $"{TenantId}/{ObjectId}";

    private static string? Normalize(string? id) => Guid.TryParseExact(id, "D", out var guid) && guid != Guid.Empty ? guid.ToString("D") : null;
}
