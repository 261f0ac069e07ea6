using System.Security.Cryptography;
using Baygate.LocalHost.Setup;
using Microsoft.Extensions.Options;

try
{
    await using var host = LocalHostApplication.Build(args);
    await host.RunAsync();
    return 0;
}
catch (Exception refusal) when (refusal is OptionsValidationException or UnauthorizedAccessException or CryptographicException)
{
    await Console.Error.WriteLineAsync($"Baygate does not start: {refusal.Message}");
    return 1;
}
