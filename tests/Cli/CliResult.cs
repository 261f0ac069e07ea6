using System.Text.Json;

namespace Baygate.Cli.Tests;

/// <summary>What a run of the command line answered.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    /// <summary>The output, which must be exactly one JSON document.</summary>
    public JsonElement Json => JsonElement.Parse(Output);

    public CliResult ShouldSucceed()
    {
        Error.ShouldBeEmpty();
        ExitCode.ShouldBe(ExitCodes.Yes);
        return this;
    }

    public void ShouldFail(int exitCode, string code)
    {
        Error.ShouldStartWith($"error {code}: ");
        Error.TrimEnd('\n').ShouldNotContain("\n");
        ExitCode.ShouldBe(exitCode);
    }
}
