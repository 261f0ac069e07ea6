using System.Text;

namespace Baygate.Bench;

/// <summary>Makes one line after the other, the same ones for the same seed.</summary>
internal interface ILineSource
{
    /// <summary>Appends the next line, without a line break.</summary>
    void Append(StringBuilder line);
}
