using System.Text;
using Baygate.Classification.Categories;
using Baygate.Classification.Clinical;
using Baygate.Classification.Records;
using Baygate.Classification.Results;

namespace Baygate.Classification.Json;

/// <summary>
/// FHIR resources in JSON: an object with a <c>resourceType</c> is a health record, and what its names mean is known. It is of the
/// patient it is about, whose address is <c>Patient/</c> and an id, or that of an entry of a bundle.
/// </summary>
/// <param name="records">Receives what they say.</param>
internal sealed class ResourceJson(RecordScan records)
{
    private const string Patient = "Patient";

    /// <summary>Looks at a member of an object.</summary>
    /// <param name="level">The object.</param>
    /// <param name="around">What it stands in, if anything.</param>
    /// <param name="member">Where the member stands.</param>
    /// <param name="value">Its value.</param>
    public void Look(JsonLevel level, JsonLevel? around, PathNode member, ReadOnlySpan<byte> value)
    {
        switch (member.Name)
        {
            case "resourceType":
                Begin(level, around, Encoding.UTF8.GetString(value));
                break;
            case "fullUrl":
                level.Address = value.ToArray();
                break;
            case "id" when level.Node is { Name: Patient, Terms: not null }:
                Refer(PatientReference.OfId(value), member);
                break;
            case "reference" when level.Node.Terms?.IsPatient(level.Node.Name) == true:
                Refer(PatientReference.Of(value), member);
                break;
        }
    }

    private void Begin(JsonLevel level, JsonLevel? around, string type)
    {
        if (!ClinicalTerms.Fhir.IsDocument(type))
            return;
        level.Node = records.Columns.Document(type, ClinicalTerms.Fhir);
        if (ClinicalTerms.Fhir.IsHealthRecord(type))
            records.Mark(CategoryCatalogue.HealthRecord, Tier.A, level.Node.Column);
        if (type == Patient && around?.Address is { } address)
            Refer(PatientReference.Of(address), level.Node);
    }

    private void Refer(byte[]? patient, PathNode member)
    {
        if (patient is not null)
            records.Refer(CategoryCatalogue.HealthRecord, patient, member.Column);
    }
}
