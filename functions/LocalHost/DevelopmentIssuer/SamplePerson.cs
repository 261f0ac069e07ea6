namespace Baygate.LocalHost.DevelopmentIssuer;

/// <summary>A person that the development issuer knows.</summary>
/// <param name="Name">The name to sign in with.</param>
/// <param name="TenantId">The claim <c>tid</c>.</param>
/// <param name="ObjectId">The claim <c>oid</c>.</param>
/// <param name="Roles">The claim <c>roles</c>.</param>
internal sealed record SamplePerson(string Name, string TenantId, string ObjectId, IReadOnlyList<string> Roles);
