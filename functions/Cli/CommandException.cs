namespace Baygate.Cli;

/// <summary>The command cannot go on, for a reason its user is told as it is.</summary>
/// <param name="code">A stable code in kebab-case.</param>
/// <param name="sentence">What is the matter and, where there is one, the way out.</param>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="inner">What caused it.</param>
internal sealed class CommandException(string code, string sentence, int exitCode = ExitCodes.No, Exception? inner = null)
    : Exception(sentence, inner)
{
    public string Code { get; } = code;

    public int ExitCode { get; } = exitCode;
}
