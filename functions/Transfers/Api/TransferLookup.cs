using System.Text.RegularExpressions;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.People;
using Baygate.Transfers.Register;

namespace Baygate.Transfers.Api;

/// <summary>Finds transfers for callers: who may not see one is not told that it exists.</summary>
/// <param name="register">The register.</param>
/// <param name="agreements">The agreements.</param>
public sealed partial class TransferLookup(TransferRegister register, AgreementRegister agreements)
{
    /// <summary>Finds a transfer.</summary>
    internal async Task<Answer<FoundTransfer>> FindAsync(string transferId, Caller caller, CancellationToken cancellationToken)
    {
        if (!Permissions.MayRead(caller)) return ProblemTypes.RoleMissing.With("The token carries none of Baygate's roles.");
        if (!IdForm().IsMatch(transferId) || await register.FindAsync(transferId, cancellationToken) is not { } record) return Unknown;
        var agreement = await AgreementOfAsync(record, cancellationToken);
        return Permissions.MaySee(caller, record, agreement) ? new FoundTransfer(record, agreement) : Unknown;
    }

    /// <summary>Finds a transfer that is the caller's own.</summary>
    internal async Task<Answer<FoundTransfer>> FindOwnAsync(string transferId, Caller caller, CancellationToken cancellationToken)
    {
        if (!Permissions.MaySubmit(caller)) return ProblemTypes.RoleMissing.With("This takes the partner's role.");
        var found = await FindAsync(transferId, caller, cancellationToken);
        return !found.Succeeded || Permissions.IsPartner(caller, found.Value.Record, found.Value.Agreement)
            ? found
            : ProblemTypes.NotASubmitter.With("The transfer is another person's.");
    }

    /// <summary>The agreement of a transfer, in the version at acceptance.</summary>
    internal async Task<Agreement?> AgreementOfAsync(TransferRecord record, CancellationToken cancellationToken)
    {
        var registered = record.AgreementVersion > 0
            ? await agreements.FindAsync(record.AgreementId, record.AgreementVersion, cancellationToken)
            : await agreements.FindAsync(record.AgreementId, cancellationToken);
        return registered?.Agreement;
    }

    private static Problem Unknown => ProblemTypes.TransferUnknown.With("There is no such transfer, or it is not yours to see.");

    [GeneratedRegex("^[dt][a-z2-7]{26}\\z")]
    private static partial Regex IdForm();
}
