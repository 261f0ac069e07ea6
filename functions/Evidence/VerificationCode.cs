namespace Baygate.Evidence;

/// <summary>What a verifier says of an envelope. The names are stable.</summary>
public enum VerificationCode
{
    /// <summary>A trusted key signed exactly this statement.</summary>
    Valid,

    /// <summary>The envelope's JSON breaks a rule or a limit.</summary>
    EnvelopeMalformed,

    /// <summary>The payload is not declared as an in-toto statement.</summary>
    PayloadTypeUnknown,

    /// <summary>The envelope carries no signature.</summary>
    SignatureMissing,

    /// <summary>No signature names a trusted key.</summary>
    KeyUnknown,

    /// <summary>No signature that names a trusted key was made by that key over this payload.</summary>
    SignatureInvalid,

    /// <summary>A trusted key signed something that is not one of Baygate's statements.</summary>
    StatementMalformed,
}
