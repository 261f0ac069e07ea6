using System.Buffers;
using System.Text;

namespace Baygate.Classification.Words;

/// <summary>Passwords, keys and tokens behind a label, and those within an address (RFC 3986, 3.2.1).</summary>
internal static class SecretText
{
    private const int Shortest = 4;
    private const int LongOne = 12;
    private const int LongestUserInfo = 128;

    private static readonly SearchValues<byte> EndsOfAuthority = SearchValues.Create("/ ?\"'\n<>"u8);
    private static readonly SearchValues<byte> Signs = SearchValues.Create("!@#$%^*+"u8);

    // What examples, forms and programs put in the place of a secret.
    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "none", "true", "false", "undefined", "password", "passwd", "secret", "token", "string", "required", "optional", "changeme", "hidden",
        "redacted", "masked", "empty", "default", "unknown", "failed", "invalid", "expired", "success", "incorrect", "reset", "bearer", "basic", "localhost",
    };

    /// <summary>Skips the scheme before a credential of HTTP (RFC 9110, 11.4).</summary>
    public static int SkipScheme(ReadOnlySpan<byte> text, int begin)
    {
        var rest = text[begin..];
        return begin + (rest.StartsWith("Basic "u8) ? "Basic ".Length : rest.StartsWith("Bearer "u8) ? "Bearer ".Length : 0);
    }

    /// <summary>Bytes of the secret that a token begins with, or 0.</summary>
    /// <param name="token">A token without spaces.</param>
    /// <param name="isAssigned">Whether an equals sign stands before it, as in settings: then it need not look random.</param>
    public static int Read(ReadOnlySpan<byte> token, bool isAssigned)
    {
        token = token.TrimEnd(".)]}&"u8);
        var stop = token.IndexOf((byte)'&');
        token = stop < 0 ? token : token[..stop];
        if (token.Length < Shortest || token[0] is (byte)'<' or (byte)'$' or (byte)'{' or (byte)'%' or (byte)'(' or (byte)'[' or (byte)'*' or (byte)'#')
            return 0;
        if (!token.ContainsAnyExcept(token[0], (byte)'*', (byte)'x') || Placeholders.Contains(Encoding.ASCII.GetString(token)))
            return 0;
        return isAssigned || token.Length >= LongOne || LooksChosen(token) ? token.Length : 0;
    }

    /// <summary>Reads the name and password of an address: scheme://name:password@host.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="start">Behind the two slashes.</param>
    /// <param name="from">Where the password begins.</param>
    /// <param name="to">Behind the password.</param>
    public static bool TryReadUserInfo(ReadOnlySpan<byte> text, int start, out int from, out int to)
    {
        var rest = text[start..Math.Min(text.Length, start + LongestUserInfo)];
        var stop = rest.IndexOfAny(EndsOfAuthority);
        var authority = stop < 0 ? rest : rest[..stop];
        var colon = authority.IndexOf((byte)':');
        var at = authority.LastIndexOf((byte)'@');
        (from, to) = (start + colon + 1, start + at);
        return colon >= 0 && at > colon + 1 && authority[colon + 1] is not ((byte)'<' or (byte)'$' or (byte)'{' or (byte)'*') && at - colon - 1 >= Shortest;
    }

    // A word of prose has letters of one case only.
    private static bool LooksChosen(ReadOnlySpan<byte> token)
    {
        var hasLower = token.ContainsAnyInRange((byte)'a', (byte)'z');
        var hasUpper = token[1..].ContainsAnyInRange((byte)'A', (byte)'Z');
        var hasDigit = token.ContainsAnyInRange((byte)'0', (byte)'9');
        return hasDigit || (hasLower && hasUpper) || token.ContainsAny(Signs);
    }
}
