using System.Xml;
using Baygate.Policy;

namespace Baygate.Transfers.Deciding;

/// <summary>How long people have to answer a decision.</summary>
internal static class ReviewDeadline
{
    /// <summary>How long facts and reviews are waited for: 30 days.</summary>
    public static readonly TimeSpan ForInformation = TimeSpan.FromDays(30);

    /// <summary>The shortest of the required approvals' deadlines, or that for facts where none is required yet.</summary>
    public static TimeSpan Of(Decision decision) => decision.Approvals
        .Select(approval => XmlConvert.ToTimeSpan(approval.Deadline))
        .DefaultIfEmpty(ForInformation)
        .Min();
}
