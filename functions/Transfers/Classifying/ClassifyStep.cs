using Baygate.Classification;
using Baygate.Classification.Results;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Classifying;

/// <summary>Finds out what is in the pinned file. What cannot be looked into is refused.</summary>
internal sealed class ClassifyStep(PinnedFile files, PersonHashKey hashKey, StagedPersons staged, EvidenceStore evidence)
    : IStep<AcceptedFile, Outcome<ClassifiedFile>>
{
    /// <inheritdoc/>
    public Task<Outcome<ClassifiedFile>> RunAsync(AcceptedFile file, CancellationToken cancellationToken) =>
        files.ReadSeekableAsync(file, content => ClassifyAsync(file, content, cancellationToken), cancellationToken);

    private async Task<Outcome<ClassifiedFile>> ClassifyAsync(AcceptedFile file, Stream content, CancellationToken cancellationToken)
    {
        var options = new ClassifierOptions
        {
            PersonHashKey = await hashKey.GetAsync(file.Zone, cancellationToken),
            Today = await DayOfAcceptanceAsync(file, cancellationToken),
        };
        var result = await new Classifier(options).ClassifyAsync(content, bytesRead: null, cancellationToken);

        var sha256 = await evidence.PutDocumentAsync(
            file.Zone, digest => EvidenceNames.Findings(file.TransferId, digest), result.Findings.ToUtf8Json(), cancellationToken);
        if (result.Findings.Verdict == Verdict.Unscannable)
            return new Refusal(ReasonCodes.Unscannable, $"Baygate could not look inside the file: {result.Findings.Reason}");

        var persons = new LedgerEntry(result.Persons, result.SensitivePersons);
        await staged.PutAsync(file.Zone, file.TransferId, persons, cancellationToken);
        return new ClassifiedFile(sha256);
    }

    /// <summary>Ages are judged by the day of acceptance, so that a file classified again after midnight gives the same findings.</summary>
    private async Task<DateOnly> DayOfAcceptanceAsync(AcceptedFile file, CancellationToken cancellationToken)
    {
        var accepted = await evidence.FindAsync<AcceptedStatement>(
            file.Zone, EvidenceNames.Accepted(file.TransferId), StatementKinds.Accepted, cancellationToken);
        return accepted?.TransferId == file.TransferId ? ZoneTime.DayOf(accepted.At) : throw new StepFaultException(ReasonCodes.RecordTampered);
    }
}
