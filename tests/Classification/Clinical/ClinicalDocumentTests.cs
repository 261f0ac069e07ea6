using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Clinical;

public class ClinicalDocumentTests
{
    private const string Bundle =
        """
        {"resourceType":"Bundle","type":"collection","entry":[
          {"fullUrl":"urn:uuid:aa1","resource":{"resourceType":"Patient","id":"aa1","identifier":[{"system":"urn:id","value":"440106198501100002"},{"value":"MR-77120"}],
            "name":[{"family":"张","given":["三"]}],"telecom":[{"system":"phone","value":"13800000000"},{"system":"email","value":"a@example.com"}],
            "birthDate":"1985-01-10","address":[{"line":["天河路1号"],"city":"广州"}]}},
          {"resource":{"resourceType":"Condition","subject":{"reference":"urn:uuid:aa1"},"code":{"text":"高血压"}}},
          {"resource":{"resourceType":"Observation","subject":{"reference":"Patient/bb2"},"code":{"coding":[{"display":"Glucose"}]},"valueQuantity":{"value":5.6}}}
        ]}
        """;

    private const string BundleXml =
        """
        <Bundle xmlns="http://hl7.org/fhir"><entry><fullUrl value="https://example.com/fhir/Patient/aa1"/><resource><Patient><id value="aa1"/>
          <identifier><value value="440106198501100002"/></identifier><name><family value="张"/><given value="三"/></name>
          <telecom><value value="13800000000"/></telecom><birthDate value="1985-01-10"/></Patient></resource></entry>
          <entry><resource><Condition><code><text value="高血压"/></code><subject><reference value="Patient/aa1"/></subject></Condition></resource></entry></Bundle>
        """;

    private const string Cda =
        """
        <ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole><id extension="MR-77120"/><addr><city>广州</city></addr>
          <telecom value="tel:13800000000"/><patient><name><given>三</given><family>张</family></name><birthTime value="19850110"/></patient></patientRole></recordTarget>
          <author><assignedAuthor><assignedPerson><name><family>李</family></name></assignedPerson></assignedAuthor></author>
          <component><structuredBody><component><section><entry><observation><value displayName="Hypertension"/></observation></entry></section></component></structuredBody></component>
        </ClinicalDocument>
        """;

    [Fact]
    public async Task Classify_FhirBundle_CountsPatientsAcrossResources()
    {
        var findings = (await Sample.ClassifyAsync(Bundle)).Findings;

        (findings.Persons, findings.SensitivePersons).ShouldBe((2, 2));
        Finding(findings, "health_record").Tier.ShouldBe(Tier.A);
        Finding(findings, "diagnosis").Places.ShouldBe(["Condition.code.text"]);
        Finding(findings, "person_name").Places.ShouldBe(["Patient.name.family", "Patient.name.given"]);
        findings.Categories.Select(category => category.Id).ShouldBe(
            ["address", "cn_resident_id", "date_of_birth", "diagnosis", "email", "health_record", "lab_imaging", "medical_record_no", "mobile", "person_name"]);
    }

    [Fact]
    public async Task Classify_FhirInLines_CountsPatientsAcrossThem()
    {
        const string lines =
            """
            {"resourceType":"Patient","id":"1","name":[{"text":"Ann Chan"}],"identifier":[{"value":"A000000(3)"}]}
            {"resourceType":"Observation","subject":{"reference":"Patient/1"},"code":{"text":"HbA1c"}}
            {"resourceType":"Observation","subject":{"reference":"Patient/1"},"code":{"text":"Glucose"}}
            """;

        var findings = (await Sample.ClassifyAsync(lines)).Findings;

        (findings.Format, findings.Records, findings.Persons).ShouldBe(("ndjson", 3, 1));
    }

    [Fact]
    public async Task Classify_FhirXml_IsReadAsFhirJsonIs()
    {
        var findings = (await Sample.ClassifyAsync(BundleXml)).Findings;

        findings.Persons.ShouldBe(1);
        Finding(findings, "diagnosis").Places.ShouldBe(["Condition.code.text"]);
        Finding(findings, "mobile").Places.ShouldBe(["Patient.telecom.value"]);
        Finding(findings, "health_record").Tier.ShouldBe(Tier.A);
    }

    [Fact]
    public async Task Classify_ClinicalDocument_IsOfItsPatientAndNamesItsAuthor()
    {
        var findings = (await Sample.ClassifyAsync(Cda)).Findings;

        (findings.Persons, Finding(findings, "diagnosis").Persons).ShouldBe((2, 1));
        Finding(findings, "medical_record_no").Places.ShouldBe(["ClinicalDocument.recordTarget.patientRole.id.extension"]);
    }

    [Theory]
    [InlineData("""{"resourceType":"Microsoft.Compute/virtualMachines","id":"vm1","name":"host"}""")]
    [InlineData("""{"resourceType":"Organization","id":"o1","name":"City Hospital"}""")]
    [InlineData("""<Patient><id value="1"/></Patient>""")]
    public async Task Classify_OtherResources_AreNoHealthRecords(string text) =>
        (await Sample.ClassifyAsync(text)).Findings.Categories.ShouldNotContain(category => category.Id == "health_record");

    private static CategoryFinding Finding(Findings findings, string category) => findings.Categories.Single(found => found.Id == category);
}
