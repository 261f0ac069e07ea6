using System.Text.Json;
using Baygate.Cli.Api;
using Baygate.Cli.Files;

namespace Baygate.Cli.SigningIn;

/// <summary>Keeps the token of the last login in a file of mode 600.</summary>
internal static class TokenStore
{
    private const string FileName = "token.json";

    public static Task SaveAsync(CliContext cli, StoredToken token, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(
            new OutputFile(new FileInfo(Path.Combine(StateFolder.Prepare(cli), FileName)), replace: true),
            (file, stop) => JsonSerializer.SerializeAsync(file, token, CliJson.Default.StoredToken, stop),
            cancellationToken);

    /// <summary>The stored token for a server.</summary>
    /// <exception cref="CommandException">Nobody is logged in there, or not any longer.</exception>
    public static string Load(CliContext cli, Uri server)
    {
        StoredToken? token = Read(Path.Combine(StateFolder.Prepare(cli), FileName));
        if (token is null || token.Server != server)
            throw new CommandException("not-logged-in", $"Nobody is logged in to {server}: run baygate login, or set {ApiCommand.TokenVariable}.");
        if (token.ExpiresAt <= cli.Time.GetUtcNow())
            throw new CommandException("login-expired", $"The login of {token.Name} has expired: run baygate login again.");
        return token.AccessToken;
    }

    private static StoredToken? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), CliJson.Default.StoredToken);
        }
        catch (Exception missing) when (missing is FileNotFoundException or JsonException)
        {
            return null;
        }
    }
}
