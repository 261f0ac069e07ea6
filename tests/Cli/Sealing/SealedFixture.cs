namespace Baygate.Cli.Tests.Sealing;

/// <summary>A file, sealed by the command line for the recipient's key, and the keys as files.</summary>
internal static class SealedFixture
{
    /// <summary>More than one chunk of 16 KiB.</summary>
    public static byte[] Plaintext { get; } = [.. Enumerable.Range(0, 50_000).Select(i => (byte)(i * 7))];

    public static CliRun Prepare()
    {
        CliRun cli = new();
        cli.Write("plain", Plaintext);
        cli.Write("recipient.pem", TestKeys.Recipient);
        cli.Write("recipient.pub.pem", TestKeys.RecipientPublic);
        cli.Write("recipient.enc.pem", TestKeys.RecipientEncrypted);
        cli.Write("other.pem", TestKeys.Other);
        cli.Write("other.pub.pem", TestKeys.OtherPublic);
        return cli;
    }

    public static Task<CliResult> SealAsync(this CliRun cli, params string[] more) => cli.RunAsync(
        ["seal", cli.PathOf("plain"), cli.PathOf("sealed"), "--to", cli.PathOf("recipient.pub.pem"), .. more]);

    public static Task<CliResult> OpenAsync(this CliRun cli, string key = "recipient.pem", params string[] more) => cli.RunAsync(
        ["open", cli.PathOf("sealed"), cli.PathOf("opened"), "--key", cli.PathOf(key), .. more]);

    /// <summary>The files in the folder but for the fixture's own, hidden ones included.</summary>
    public static IEnumerable<string> FilesMade(this CliRun cli) => Directory.EnumerateFiles(cli.Folder)
        .Select(path => Path.GetFileName(path))
        .Where(name => name is not "plain" and not "sealed" && !name.EndsWith(".pem", StringComparison.Ordinal));
}
