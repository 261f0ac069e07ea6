using Azure;
using Baygate.Classification;
using Baygate.Classification.Ranges;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Classifying;

/// <summary>Makes the classifiers of a file: the same at every attempt and on every host, so that what was seen in its ranges fits together.</summary>
internal sealed class FileClassifiers(PinnedFile files, PersonHashKey hashKey, EvidenceStore evidence)
{
    /// <summary>What a file is classified under.</summary>
    public async Task<ClassifierOptions> OptionsAsync(AcceptedFile file, CancellationToken cancellationToken) => new()
    {
        PersonHashKey = await hashKey.GetAsync(file.Zone, cancellationToken),
        Today = await DayOfAcceptanceAsync(file, cancellationToken),
    };

    /// <summary>Reads the beginning of a file.</summary>
    public async Task<Outcome<FileHead>> ReadHeadAsync(AcceptedFile file, CancellationToken cancellationToken)
    {
        var classifier = new RangeClassifier(await OptionsAsync(file, cancellationToken));
        var length = (int)Math.Min(RangeClassifier.HeadBytes, file.Length);
        return await files.ReadAsync(file, new HttpRange(0, length), ReadAsync, cancellationToken);

        async Task<Outcome<FileHead>> ReadAsync(Stream content)
        {
            var head = new byte[length];
            await content.ReadExactlyAsync(head, cancellationToken);
            return new FileHead(classifier, head, file.Length);
        }
    }

    /// <summary>Ages are judged by the day of acceptance, so that a file classified again after midnight gives the same findings.</summary>
    private async Task<DateOnly> DayOfAcceptanceAsync(AcceptedFile file, CancellationToken cancellationToken)
    {
        var accepted = await evidence.FindAsync<AcceptedStatement>(
            file.Zone, EvidenceNames.Accepted(file.TransferId), StatementKinds.Accepted, cancellationToken);
        return accepted?.TransferId == file.TransferId ? ZoneTime.DayOf(accepted.At) : throw new StepFaultException(ReasonCodes.RecordTampered);
    }
}
