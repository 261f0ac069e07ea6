using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Baygate.Policy;
using Baygate.Policy.Calendars;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Agreements.Rules;
using Baygate.Transfers.Api;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.States;
using Microsoft.OpenApi;

namespace Baygate.Transfers.Tests.Api;

/// <summary>docs/reference/openapi.json says what the code does, and nothing else.</summary>
public sealed class OpenApiTests
{
    private static readonly OpenApiDocument Document = Load();

    private static readonly Dictionary<string, Type> Schemas = new()
    {
        ["DeclareRequest"] = typeof(DeclareRequest),
        ["UploadGrant"] = typeof(UploadGrant),
        ["VoteRequest"] = typeof(VoteRequest),
        ["InformationRequest"] = typeof(InformationRequest),
        ["WithdrawalRequest"] = typeof(WithdrawalRequest),
        ["Transfer"] = typeof(Transfer),
        ["TransferReason"] = typeof(TransferReason),
        ["TransferProgress"] = typeof(TransferProgress),
        ["AwaitedApproval"] = typeof(AwaitedApproval),
        ["Vote"] = typeof(Vote),
        ["DeliveredTo"] = typeof(DeliveredTo),
        ["TransferList"] = typeof(PageOf<Transfer>),
        ["Party"] = typeof(Party),
        ["Agreement"] = typeof(Agreement),
        ["Filing"] = typeof(Filing),
        ["AgreementDetail"] = typeof(AgreementDetail),
        ["AgreementVersion"] = typeof(AgreementVersion),
        ["AgreementVersions"] = typeof(AgreementVersions),
        ["AgreementReview"] = typeof(AgreementReview),
        ["AgreementReviewRequest"] = typeof(AgreementReviewRequest),
        ["AgreementFinding"] = typeof(AgreementFinding),
        ["AgreementDeadline"] = typeof(AgreementDeadline),
        ["AgreementList"] = typeof(PageOf<AgreementDetail>),
        ["DeadLetter"] = typeof(DeadLetter),
        ["DeadLetterList"] = typeof(DeadLetterList),
        ["DeadLetterRetry"] = typeof(DeadLetterRetry),
        ["KeyUse"] = typeof(KeyUse),
        ["KeyUses"] = typeof(KeyUses),
        ["LedgerPersons"] = typeof(LedgerPersons),
        ["LedgerTotals"] = typeof(LedgerTotals),
        ["LedgerThreshold"] = typeof(LedgerThreshold),
        ["LedgerAccount"] = typeof(LedgerAccount),
        ["LedgerReport"] = typeof(LedgerReport),
        ["LedgerRebuildRequest"] = typeof(LedgerRebuildRequest),
        ["LedgerRebuiltYear"] = typeof(LedgerRebuiltYear),
        ["LedgerRebuild"] = typeof(LedgerRebuild),
        ["Health"] = typeof(Health),
        ["HealthCheck"] = typeof(HealthCheck),
        ["ProblemDocument"] = typeof(ProblemDocument),
    };

    private static readonly Dictionary<string, Type> Enums = new()
    {
        ["Zone"] = typeof(Zone),
        ["TransferState"] = typeof(TransferState),
        ["Outcome"] = typeof(Outcome),
        ["VoteVerdict"] = typeof(VoteVerdict),
        ["AgreementVerdict"] = typeof(AgreementVerdict),
        ["AgreementVersionState"] = typeof(AgreementVersionState),
        ["AgreementSeverity"] = typeof(AgreementSeverity),
        ["DeadlineKind"] = typeof(DeadlineKind),
        ["Authority"] = typeof(Authority),
        ["DeadLetterKind"] = typeof(DeadLetterKind),
        ["DeadLetterResult"] = typeof(DeadLetterResult),
        ["LedgerPersonGroup"] = typeof(LedgerPersonGroup),
        ["LedgerLevel"] = typeof(LedgerLevel),
    };

    /// <summary>Documents of other parts, described there.</summary>
    private static readonly string[] Foreign = ["Envelope", "Findings", "Decision"];

    public static TheoryData<string> Operations => [.. ApiRoutes.All.Select(route => route.Operation)];

    public static TheoryData<string> SchemaNames => [.. Schemas.Keys];

    public static TheoryData<string> EnumNames => [.. Enums.Keys];

    [Fact]
    public void Paths_Always_AreTheRoutes() =>
        Document.Paths.SelectMany(path => path.Value.Operations!.Select(operation => $"{operation.Key.Method} {path.Key} {operation.Value.OperationId}"))
            .Order()
            .ShouldBe(ApiRoutes.All.Select(route => $"{route.Method} {route.Path} {route.Operation}").Order());

    [Theory]
    [MemberData(nameof(Operations))]
    public void Statuses_OfAnOperation_AreTheRoutes(string operationId)
    {
        var route = RouteOf(operationId);

        OperationOf(route).Responses!.Keys.Order().ShouldBe(
            route.Statuses.Concat(route.Problems.Select(problem => problem.Status)).Distinct().Select(status => $"{status}").Order());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void ProblemCodes_OfAnOperation_AreTheRoutes(string operationId)
    {
        var route = RouteOf(operationId);

        OperationOf(route).Responses!
            .Where(response => response.Value.Content!.ContainsKey("application/problem+json"))
            .SelectMany(response => response.Value.Description!.Split(", ").Select(code => $"{response.Key} {code}"))
            .Order()
            .ShouldBe(route.Problems.Select(problem => $"{problem.Status} {problem.Code}").Order());
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Security_OfAnOperation_IsATokenUnlessItAnswersAnybody(string operationId)
    {
        var route = RouteOf(operationId);
        var isOpen = OperationOf(route).Security is { Count: 0 };

        isOpen.ShouldBe(!route.Problems.Contains(ProblemTypes.TokenMissing));
    }

    [Fact]
    public void Schemas_Always_AreTheMessages() =>
        Document.Components!.Schemas!.Keys.Order().ShouldBe(Schemas.Keys.Concat(Enums.Keys).Concat(Foreign).Order());

    [Fact]
    public void Messages_Always_AreInTheSchemas() =>
        typeof(Transfer).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(Transfer).Namespace && !type.IsGenericTypeDefinition)
            .Except(Schemas.Values.Concat(Enums.Values))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void Properties_OfASchema_AreTheMessages(string name) =>
        Document.Components!.Schemas![name].Properties!.Keys.ShouldBe(PropertiesOf(Schemas[name]).Select(NameOf));

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void Required_OfASchema_IsAllWithoutADefault(string name)
    {
        var type = Schemas[name];
        var optional = type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => parameter.HasDefaultValue).Select(parameter => parameter.Name);

        (Document.Components!.Schemas![name].Required ?? new HashSet<string>()).Order().ShouldBe(
            PropertiesOf(type).Where(property => !optional.Contains(property.Name) && !IsLeftToTheSender(type, property)).Select(NameOf).Order());
    }

    /// <summary>In a message that marks what it requires, the rest may be left out.</summary>
    private static bool IsLeftToTheSender(Type type, PropertyInfo property) =>
        type.IsDefined(typeof(RequiredMemberAttribute)) && !property.IsDefined(typeof(RequiredMemberAttribute));

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void Null_OfAProperty_IsAsInTheMessage(string name)
    {
        var context = new NullabilityInfoContext();
        foreach (var property in PropertiesOf(Schemas[name]))
        {
            var schema = Document.Components!.Schemas![name].Properties![NameOf(property)];
            var takesNull = schema.Type?.HasFlag(JsonSchemaType.Null) is true || schema.OneOf?.Any(one => one.Type == JsonSchemaType.Null) is true;

            takesNull.ShouldBe(context.Create(property).ReadState == NullabilityState.Nullable, property.Name);
        }
    }

    [Theory]
    [MemberData(nameof(EnumNames))]
    public void Values_OfAnEnum_AreItsNames(string name) =>
        Document.Components!.Schemas![name].Enum!.Select(value => value.GetValue<string>()).ShouldBe(
            Enum.GetValues(Enums[name]).Cast<object>().Select(value => System.Text.Json.JsonSerializer.Serialize(value, Enums[name], ApiJson.Options).Trim('"')));

    private static OpenApiDocument Load()
    {
        using var resource = typeof(ApiRoutes).Assembly.GetManifestResourceStream("openapi.json")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var result = OpenApiDocument.Parse(reader.ReadToEnd(), OpenApiConstants.Json);
        result.Diagnostic!.Errors.Concat(result.Diagnostic.Warnings).ShouldBeEmpty();
        return result.Document!;
    }

    private static ApiRoute RouteOf(string operationId) => ApiRoutes.All.Single(route => route.Operation == operationId);

    private static OpenApiOperation OperationOf(ApiRoute route) => Document.Paths[route.Path].Operations![new HttpMethod(route.Method)];

    private static PropertyInfo[] PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static string NameOf(PropertyInfo property) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
