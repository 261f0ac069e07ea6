using System.Text.Json.Serialization;
using Baygate.Classification.Addresses;
using Baygate.Classification.Categories;
using Baygate.Classification.Clinical;
using Baygate.Classification.Formats;
using Baygate.Classification.Headers;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Identifiers.Checks;
using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Names;
using Baygate.Classification.Records;
using Baygate.Classification.Results;
using Baygate.Classification.Words;

namespace Baygate.Classification;

/// <summary>The generated deserialiser of the embedded data files; members they do not know are an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AddressTerms))]
[JsonSerializable(typeof(CardIssuer[]))]
[JsonSerializable(typeof(Category[]))]
[JsonSerializable(typeof(Dictionary<string, ClinicalTerms>))]
[JsonSerializable(typeof(CloudKeyForm[]))]
[JsonSerializable(typeof(ColumnForm[]))]
[JsonSerializable(typeof(Countries))]
[JsonSerializable(typeof(Dictionary<string, DicomTerm>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(DivisionRow[]))]
[JsonSerializable(typeof(FieldValues[]))]
[JsonSerializable(typeof(FormatSignature[]))]
[JsonSerializable(typeof(Dictionary<string, HeaderTerms>))]
[JsonSerializable(typeof(GenericTerms))]
[JsonSerializable(typeof(IdentifierDefinition[]))]
[JsonSerializable(typeof(Rule[]))]
[JsonSerializable(typeof(SchemaTerms))]
[JsonSerializable(typeof(LabelledTypes[]))]
[JsonSerializable(typeof(LatinNameTerms))]
[JsonSerializable(typeof(SurnameTerms))]
internal sealed partial class DataFileJson : JsonSerializerContext;
