namespace Baygate.Cli.Api;

/// <summary>Bytes done of all bytes of the work under way.</summary>
internal sealed record ByteCount(long Bytes, long Total);
