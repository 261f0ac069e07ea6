using System.Text.Json;

namespace Baygate.Cli.Api;

/// <summary>Facts that were missing, and reviews that were cleared.</summary>
internal sealed record Information(
    string BindingDigest, IReadOnlyDictionary<string, JsonElement> Facts, IReadOnlyList<string> ClearedReviews, string Reason);
