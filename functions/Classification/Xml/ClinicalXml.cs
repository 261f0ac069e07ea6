using System.Xml;
using Baygate.Classification.Categories;
using Baygate.Classification.Clinical;
using Baygate.Classification.Records;
using Baygate.Classification.Results;

namespace Baygate.Classification.Xml;

/// <summary>FHIR resources and clinical documents in XML, known by their namespaces: health records whose names have a meaning.</summary>
/// <param name="records">Receives what they say.</param>
internal sealed class ClinicalXml(RecordScan records)
{
    private const string FhirNamespace = "http://hl7.org/fhir";
    private const string CdaNamespace = "urn:hl7-org:v3";
    private const string Patient = "Patient";

    /// <summary>Begins an element: where a resource or a document begins, its names have their own meaning.</summary>
    /// <param name="reader">Stands on it.</param>
    /// <param name="around">The element around it, if any.</param>
    /// <param name="level">The element.</param>
    public XmlLevel Begin(XmlReader reader, XmlLevel? around, XmlLevel level)
    {
        if (level.Node.Name == "resource")
            level.Address = around?.Address;
        var terms = reader.NamespaceURI switch
        {
            FhirNamespace when around is null || around.Node.Name is "resource" or "contained" => ClinicalTerms.Fhir,
            CdaNamespace when around is null => ClinicalTerms.Cda,
            _ => null,
        };
        if (terms?.IsDocument(reader.LocalName) != true)
            return level;

        var document = level with { Node = records.Columns.Document(reader.LocalName, terms) };
        if (terms.IsHealthRecord(reader.LocalName))
            records.Mark(CategoryCatalogue.HealthRecord, Tier.A, document.Node.Column);
        if (reader.LocalName == Patient && around?.Address is { } address)
            Refer(PatientReference.Of(address), document.Node);
        return document;
    }

    /// <summary>Whether an attribute is the value of its element: FHIR writes all values so.</summary>
    public static bool IsValue(XmlLevel level, string attribute) => level.Node.Terms == ClinicalTerms.Fhir && attribute == "value";

    /// <summary>Looks at an attribute.</summary>
    /// <param name="level">Its element.</param>
    /// <param name="around">The element around that, if any.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public void Attribute(XmlLevel level, XmlLevel? around, string name, ReadOnlySpan<byte> value)
    {
        if (around is null || !IsValue(level, name))
            return;
        switch (level.Node.Name)
        {
            case "fullUrl":
                around.Address = value.ToArray();
                break;
            case "id" when around.Node is { Name: Patient, Terms: not null }:
                Refer(PatientReference.OfId(value), level.Node);
                break;
            case "reference" when level.Node.Terms!.IsPatient(around.Node.Name):
                Refer(PatientReference.Of(value), level.Node);
                break;
        }
    }

    private void Refer(byte[]? patient, PathNode node)
    {
        if (patient is not null)
            records.Refer(CategoryCatalogue.HealthRecord, patient, node.Column);
    }
}
