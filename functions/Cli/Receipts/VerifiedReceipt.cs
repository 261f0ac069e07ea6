using System.Text.Json;

namespace Baygate.Cli.Receipts;

/// <summary>A receipt whose signature holds.</summary>
/// <param name="KeyId">The key that signed it.</param>
/// <param name="Subjects">What it is about.</param>
/// <param name="Receipt">What it states (docs/spec/statements.md).</param>
/// <param name="File">The file that was compared with it, or null.</param>
internal sealed record VerifiedReceipt(string KeyId, IReadOnlyList<VerifiedSubject> Subjects, JsonElement Receipt, VerifiedSubject? File);
