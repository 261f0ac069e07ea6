using System.Text.Json;

namespace Baygate.EndToEnd.Tests.Processes;

/// <summary>What a process answered.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The output, which must be exactly one JSON document.</summary>
    public JsonElement Json => JsonElement.Parse(Output);

    public CommandResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Error);
        return this;
    }

    public void ShouldBeRefused(string code)
    {
        Error.ShouldStartWith($"error {code}: ");
        ExitCode.ShouldBe(1);
    }
}
