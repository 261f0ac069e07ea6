using Baygate.Cli;

return await CommandLineRun.RunAsync(CliContext.OfThisProcess(), args, CancellationToken.None);
