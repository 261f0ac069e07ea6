using System.Text;

namespace Baygate.Classification.Clinical;

/// <summary>References to a patient (FHIR R4, 2.3 References) in one form: <c>Patient/</c> and the id, whatever server it is on.</summary>
internal static class PatientReference
{
    private const string Uuid = "urn:uuid:";

    private static ReadOnlySpan<byte> Prefix => "Patient/"u8;

    /// <summary>The reference to the patient of an id.</summary>
    public static byte[] OfId(ReadOnlySpan<byte> id) => [.. Prefix, .. id];

    /// <summary>The one form of a reference, or null if it is to something else than a patient.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> reference)
    {
        if (reference.StartsWith(Encoding.ASCII.GetBytes(Uuid)))
            return OfId(reference[Uuid.Length..]);
        var at = reference.LastIndexOf(Prefix);
        if (at < 0)
            return null;
        var id = reference[(at + Prefix.Length)..];
        var version = id.IndexOf((byte)'/');
        return OfId(version < 0 ? id : id[..version]);
    }
}
