namespace Baygate.App.Hosting;

/// <summary>Where another zone takes deliveries.</summary>
public sealed class ZoneOptions
{
    /// <summary>The blob service of that zone's account for deliveries, <c>https://</c>.</summary>
    public Uri? BlobServiceUri { get; set; }
}
