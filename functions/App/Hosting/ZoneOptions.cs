namespace Baygate.App.Hosting;

/// <summary>Where a zone's storage is.</summary>
public sealed class ZoneOptions
{
    /// <summary>The blob service, <c>https://</c>.</summary>
    public Uri? BlobServiceUri { get; set; }
}
