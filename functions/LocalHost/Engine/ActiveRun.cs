namespace Baygate.LocalHost.Engine;

/// <summary>An instance that this host has taken up.</summary>
/// <param name="Wake">Its wake-ups.</param>
/// <param name="Completion">Ends when this host has nothing more to do for it.</param>
internal sealed record ActiveRun(WakeLatch Wake, Task Completion);
