using System.Buffers;

namespace Baygate.Sealing;

/// <summary>The words, characters and limits of a header (docs/spec/sealed-file.md, section 3). Lengths in bytes or characters.</summary>
internal static class HeaderSyntax
{
    public const string Family = "baygate.sealed/";
    public const string Version = "v1";
    public const string SuitePrefix = "suite ";
    public const string TransferPrefix = "transfer ";
    public const string StanzaPrefix = "-> ";
    public const string MacMark = "---";
    public const string RsaOaep256 = "RSA-OAEP-256";

    public const int MaxHeaderLength = 64 * 1024;
    public const int MaxStanzas = 64;
    public const int MaxNameLength = 64;
    public const int MaxTransferIdLength = 64;
    public const int MaxKeyIdLength = 512;
    public const int MaxWrappedKeyLength = 1024;
    public const int BodyColumns = 64;
    public const int MacLength = 43;

    private static readonly SearchValues<char> s_transferId = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> s_name =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> s_base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>The three lines a header opens with. They are also the context of the payload's keys, which binds them to the
    /// payload.</summary>
    public static string Opening(string transferId) =>
        $"{Family}{Version}\n{SuitePrefix}{Cobblestone256.Name}\n{TransferPrefix}{transferId}\n";

    public static bool IsTransferId(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxTransferIdLength && !text.ContainsAnyExcept(s_transferId);

    public static bool IsName(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxNameLength && !text.ContainsAnyExcept(s_name);

    public static bool IsKeyId(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxKeyIdLength && !text.ContainsAnyExceptInRange('!', '~');

    public static bool IsBodyLine(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= BodyColumns && !text.ContainsAnyExcept(s_base64);

    /// <summary>Base64 (RFC 4648, section 4) without padding.</summary>
    public static string ToBase64(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    /// <summary>Decodes unpadded base64; false unless the text is the one encoding of some bytes.</summary>
    public static bool TryFromBase64(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length];
        string padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        if (!Convert.TryFromBase64String(padded, bytes, out int length)) return false;

        bytes = bytes[..length];
        return ToBase64(bytes) == text;
    }
}
