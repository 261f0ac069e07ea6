using Baygate.Cli.Api;

namespace Baygate.Cli.SigningIn;

/// <summary>Who is logged in where, and until when.</summary>
internal sealed record Login(Uri Server, SamplePerson Person, DateTimeOffset ExpiresAt);
