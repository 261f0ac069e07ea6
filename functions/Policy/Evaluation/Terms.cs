using Baygate.Policy.Conditions;
using Baygate.Policy.Rules;

namespace Baygate.Policy.Evaluation;

/// <summary>What goes with an outcome: duties, mechanisms, sign-offs, warnings, approvals.</summary>
internal sealed class Terms(Examiner examiner)
{
    private bool _held;
    private bool _approvalsSettled;

    public List<Duty> Duties { get; } = [];

    public List<Mechanism> Mechanisms { get; } = [];

    public List<Signoff> Signoffs { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<Citation> Citations { get; } = [];

    public IReadOnlyList<RequiredApproval> Approvals => _held ? [] : _approvals;

    private IReadOnlyList<RequiredApproval> _approvals = [];

    public void Add(Rule rule)
    {
        Truth truth = examiner.Examine(rule);
        if (truth == Truth.False) return;

        switch (rule.Effect)
        {
            case Effect.Impose duty:
                Impose(rule, duty, truth);
                break;
            case Effect.SignOff signoff:
                if (truth == Truth.Unknown) examiner.Ask(rule);
                Signoffs.Add(new Signoff(rule.Label, signoff.Readings));
                Citations.AddRange(rule.Citations);
                break;
            case Effect.Offer offer when truth == Truth.True && !Mechanisms.Contains(offer.Mechanism):
                Mechanisms.Add(offer.Mechanism);
                break;
            case Effect.Warn when truth == Truth.True:
                Warnings.Add(rule.Label);
                break;
            case Effect.Hold:
                _held = true;
                Warnings.Add(rule.Label);
                break;
            case Effect.Require require when !_approvalsSettled:
                _approvalsSettled = true;
                _approvals = require.Approvals;
                break;
        }
    }

    /// <summary>Quotes what reviews are about.</summary>
    public void Review(IEnumerable<Rule> reviews) =>
        Signoffs.InsertRange(0, reviews.Select(rule => new Signoff(rule.Label, ((Effect.Conclude)rule.Effect).Readings)));

    /// <summary>A duty that may apply counts as one; it is asked for unless its evidence is there.</summary>
    private void Impose(Rule rule, Effect.Impose duty, Truth truth)
    {
        Duties.Add(new Duty(duty.Kind, DeadlineOf(duty), [.. duty.Evidence.Select(fact => fact.Key)], rule.Citations[0]));
        if (!duty.Demanded || duty.Shown.Evaluate(examiner.Sheet) == Truth.True) return;

        if (truth == Truth.Unknown) examiner.Ask(rule);
        else examiner.Ask(rule, Lacking(duty));
    }

    /// <summary>The day or moment where it can be told, <c>unknown</c> where the calendar does not reach, else the rule in words.</summary>
    private string? DeadlineOf(Effect.Impose duty) => duty.Due is null ? duty.Deadline : examiner.Sheet[duty.Due] switch
    {
        null => "unknown",
        FactValue.Day day => $"{day}",
        FactValue.Moment moment => $"{moment.After(duty.DueHours)}",
        _ => duty.Deadline,
    };

    private IEnumerable<string> Lacking(Effect.Impose duty)
    {
        string[] absent = [.. duty.Evidence.Where(fact => examiner.Sheet[fact] is null or { IsEmpty: true }).Select(fact => fact.Key)];
        return absent.Length > 0 ? absent : duty.Evidence.Select(fact => fact.Key);
    }
}
