using System.Diagnostics.CodeAnalysis;

namespace Baygate.Evidence;

/// <summary>The answer of a <see cref="StatementVerifier"/>.</summary>
public sealed class VerificationResult
{
    internal VerificationResult(VerificationCode code) => Code = code;

    internal VerificationResult(Statement statement, string keyId)
    {
        Code = VerificationCode.Valid;
        Statement = statement;
        KeyId = keyId;
    }

    /// <summary>The outcome.</summary>
    public VerificationCode Code { get; }

    /// <summary>Whether the statement holds.</summary>
    [MemberNotNullWhen(true, nameof(Statement), nameof(KeyId))]
    public bool IsValid => Code == VerificationCode.Valid;

    /// <summary>The statement that was verified, or null.</summary>
    public Statement? Statement { get; }

    /// <summary>The trusted key that signed it, or null.</summary>
    public string? KeyId { get; }
}
