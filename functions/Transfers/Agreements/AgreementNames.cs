using System.Globalization;

namespace Baygate.Transfers.Agreements;

/// <summary>The names of blobs in the container <c>agreements</c>: a folder an agreement.</summary>
internal static class AgreementNames
{
    /// <summary>A version as proposed.</summary>
    public static string Version(string id, int version) => string.Create(CultureInfo.InvariantCulture, $"{id}/{version:D6}.json");

    /// <summary>What a second officer said of a version.</summary>
    public static string Review(string id, int version) => string.Create(CultureInfo.InvariantCulture, $"{id}/{version:D6}.review.json");
}
