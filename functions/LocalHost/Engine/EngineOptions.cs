using System.ComponentModel.DataAnnotations;

namespace Baygate.LocalHost.Engine;

/// <summary>How much the engine does at once, and how it shares the storage with another host.</summary>
public sealed class EngineOptions
{
    /// <summary>Transfers that work at a time; one that waits for people does not count. Default 4.</summary>
    [Range(1, 64)]
    public int MaxTransfers { get; set; } = 4;

    /// <summary>Steps that run at a time, over all transfers; bounds the memory. Default 2.</summary>
    [Range(1, 64)]
    public int MaxSteps { get; set; } = 2;

    /// <summary>How long a transfer stays with a host that is not heard of. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The name this host leases under. It stays the same over a restart, so that the host goes on at once with what it had; two hosts on
    /// the same storage have different names. Default: the machine and the address it listens on.
    /// </summary>
    [Required]
    public string Owner { get; set; } = "";
}
