using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Baygate.Cli.Operations;
using Baygate.Cli.Receipts;
using Baygate.Cli.Sealing;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Uploads;

namespace Baygate.Cli.Api;

/// <summary>All JSON shapes, compiled: no reflection at the start of a command.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AgreementDetail))]
[JsonSerializable(typeof(AgreementVerdict))]
[JsonSerializable(typeof(AgreementVersions))]
[JsonSerializable(typeof(Approval))]
[JsonSerializable(typeof(DeadLetterList))]
[JsonSerializable(typeof(DeadLetterRetry))]
[JsonSerializable(typeof(Information))]
[JsonSerializable(typeof(InspectedFile))]
[JsonSerializable(typeof(IssuedToken))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(KeyUses))]
[JsonSerializable(typeof(LedgerRebuild))]
[JsonSerializable(typeof(LedgerRebuildRequest))]
[JsonSerializable(typeof(LedgerReport))]
[JsonSerializable(typeof(Login))]
[JsonSerializable(typeof(Page<AgreementDetail>))]
[JsonSerializable(typeof(Page<Transfer>))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(RetriedDeadLetters))]
[JsonSerializable(typeof(SavedReceipt))]
[JsonSerializable(typeof(SealingResult))]
[JsonSerializable(typeof(StoredToken))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(Transfer))]
[JsonSerializable(typeof(UploadDeclaration))]
[JsonSerializable(typeof(UploadGrant))]
[JsonSerializable(typeof(UploadResult))]
[JsonSerializable(typeof(UploadSource))]
[JsonSerializable(typeof(VerifiedReceipt))]
[JsonSerializable(typeof(Withdrawal))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>What commands print: Chinese and Portuguese stay readable. It is never embedded in HTML.</summary>
    public static CliJson Printed { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });
}
