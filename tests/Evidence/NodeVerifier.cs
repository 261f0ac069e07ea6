using System.Diagnostics;

namespace Baygate.Evidence.Tests;

/// <summary>Runs Reader/verify.mjs: verification without Baygate, as docs/spec/statements.md describes it.</summary>
internal sealed class NodeVerifier : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("baygate-evidence-");

    /// <summary>What the script says about an envelope under one trusted key.</summary>
    public async Task<string> VerifyAsync(string publicKey, byte[] envelope)
    {
        var stop = TestContext.Current.CancellationToken;
        var keyPath = Path.Combine(_folder.FullName, "key.pem");
        var envelopePath = Path.Combine(_folder.FullName, "envelope.json");
        await File.WriteAllTextAsync(keyPath, publicKey, stop);
        await File.WriteAllBytesAsync(envelopePath, envelope, stop);

        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Reader", "verify.mjs"), keyPath, envelopePath];
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var errors = await process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);

        errors.ShouldBeEmpty();
        return (await output).Trim();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
