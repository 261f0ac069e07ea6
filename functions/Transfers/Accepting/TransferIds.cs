using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Baygate.Transfers.Accepting;

/// <summary>Transfer ids: 27 characters of a–z and 2–7, a letter for the origin and 26 of base32 (RFC 4648, lower case, no padding).</summary>
public static partial class TransferIds
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Bytes = 16;

    /// <summary>A new id for a declared upload: <c>t</c> and 128 random bits, so that nobody can guess the blob's name.</summary>
    /// <returns>The id.</returns>
    public static string New() => "t" + Encode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The id of a file that was dropped into the inbox: <c>d</c> and a digest, so that every event of the same version finds the same transfer.</summary>
    /// <param name="zone">The zone of the inbox.</param>
    /// <param name="blobName">The file's name.</param>
    /// <param name="etag">Its version.</param>
    /// <returns>The id.</returns>
    public static string Derive(Zone zone, string blobName, string etag)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{zone}\0{blobName}\0{etag}"));
        return "d" + Encode(digest.AsSpan(0, Bytes));
    }

    /// <summary>Whether a text has the form of a declared upload's id.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>True when it has.</returns>
    public static bool IsDeclared(string text) => DeclaredForm().IsMatch(text);

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            buffer = ((buffer << 8) | value) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
        }

        return text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString();
    }

    [GeneratedRegex("^t[a-z2-7]{26}$")]
    private static partial Regex DeclaredForm();
}
