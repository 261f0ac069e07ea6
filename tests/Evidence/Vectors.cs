namespace Baygate.Evidence.Tests;

/// <summary>The example of docs/spec/statements.md, which was made with openssl and jq from the text of the specification.</summary>
internal static class Vectors
{
    public static byte[] Envelope { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "approval.json"));

    public static string PublicKey { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vectors", "approval.pem"));
}
