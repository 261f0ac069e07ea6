using System.Net;

namespace Baygate.Cli.Api;

/// <summary>The API answered with a problem.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The problem's stable code.</param>
/// <param name="sentence">The problem in words.</param>
internal sealed class ApiException(HttpStatusCode status, string code, string sentence) : Exception(sentence)
{
    public HttpStatusCode Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>A gateway or a host that is not available counts as unreachable; every other answer is a no.</summary>
    public int ExitCode => Status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        ? ExitCodes.Unreachable
        : ExitCodes.No;
}
