using Baygate.Classification.Results;

namespace Baygate.Classification.Reading;

/// <summary>A content turned out, deep in a stream or a parser, to be one that cannot be looked into. Never leaves the inspector.</summary>
/// <param name="reason">Why not.</param>
internal sealed class UnscannableException(Unscannable reason) : Exception(reason.ToString())
{
    /// <summary>Why not.</summary>
    public Unscannable Reason { get; } = reason;
}
