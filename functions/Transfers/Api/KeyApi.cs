using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.KeyRotation;
using Baygate.Transfers.People;
using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api;

/// <summary>The operations on holding keys: show what they protect, wrap it anew with the current version.</summary>
public sealed class KeyApi
{
    private readonly ApiGate _gate;
    private readonly HoldingKeyRotation _rotation;

    internal KeyApi(ApiGate gate, HoldingKeyRotation rotation) => (_gate, _rotation) = (gate, rotation);

    /// <summary>Shows what each version protects.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="KeyUses"/>, or a problem.</returns>
    public Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken) => _gate.RunAsync(
        request,
        async caller => Permissions.MaySeeKeys(caller)
            ? Reply.Ok(await _rotation.ShowAsync(cancellationToken))
            : ProblemTypes.RoleMissing.With("Keys are for the compliance officer and the auditor."),
        cancellationToken);

    /// <summary>Wraps up to 100 waiting items anew with the current version.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="KeyUses"/>, or a problem.</returns>
    public Task<IResult> RewrapAsync(HttpRequest request, CancellationToken cancellationToken) => _gate.RunAsync(
        request,
        async caller => Permissions.MayRewrap(caller)
            ? Reply.Ok(await _rotation.RewrapAsync(cancellationToken))
            : ProblemTypes.RoleMissing.With("Wrapping anew takes the compliance officer's role."),
        cancellationToken);
}
