namespace Baygate.Transfers.Statements;

/// <summary>The kinds of statement a transfer leaves (docs/spec/statements.md).</summary>
public static class StatementKinds
{
    /// <summary>A version of an agreement: <see cref="Agreements.RegisteredAgreement"/>.</summary>
    public const string Agreement = "agreement";

    /// <summary>A second officer's yes or no to a version of an agreement: <see cref="Agreements.AgreementReviewStatement"/>.</summary>
    public const string AgreementReview = "agreement-review";

    /// <summary>The wrapped key under which a zone's persons are hashed; it stays in the container <c>ledger</c>.</summary>
    public const string PersonHashKey = "person-hash-key";

    /// <summary>A file was accepted: <see cref="Accepting.AcceptedStatement"/>.</summary>
    public const string Accepted = "accepted";

    /// <summary>The policy engine answered: <see cref="Deciding.DecidedStatement"/>.</summary>
    public const string Decided = "decided";

    /// <summary>A person supplied facts or cleared a review: <see cref="Reviewing.InformationStatement"/>.</summary>
    public const string Information = "information";

    /// <summary>A person approved or rejected: <see cref="Reviewing.ApprovalStatement"/>.</summary>
    public const string Approval = "approval";

    /// <summary>A release began: <see cref="Releasing.ReleaseStatement"/>.</summary>
    public const string Release = "release";

    /// <summary>A file was delivered: <see cref="Releasing.ReceiptStatement"/>.</summary>
    public const string Receipt = "receipt";

    /// <summary>A transfer ended without delivery: <see cref="Ending.EndedStatement"/>.</summary>
    public const string Ended = "ended";

    /// <summary>A transfer holds persons against its exporter's year: <see cref="Ledger.ReservationStatement"/>.</summary>
    public const string LedgerReservation = "ledger-reservation";

    /// <summary>A transfer's persons have left: <see cref="Ledger.CommitStatement"/>.</summary>
    public const string LedgerCommit = "ledger-commit";

    /// <summary>A transfer gave its persons back: <see cref="Ledger.ReservationReleaseStatement"/>.</summary>
    public const string LedgerRelease = "ledger-release";

    /// <summary>A blob holds what was written under its name; it lies in the blob's metadata: <see cref="Ledger.LedgerBlobStatement"/>.</summary>
    public const string LedgerBlob = "ledger-blob";
}
