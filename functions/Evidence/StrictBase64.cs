namespace Baygate.Evidence;

/// <summary>Base64 as DSSE allows it: either alphabet of RFC 4648 (sections 4 and 5), padded; in each, one text per value.</summary>
internal static class StrictBase64
{
    /// <summary>Answers the bytes, or null for mixed alphabets, missing padding, white space or stray bits at the end.</summary>
    public static byte[]? Decode(string text)
    {
        var urlSafe = text.AsSpan().ContainsAny('-', '_');
        if (urlSafe && text.AsSpan().ContainsAny('+', '/')) return null;

        var standard = urlSafe ? text.Replace('-', '+').Replace('_', '/') : text;
        var buffer = new byte[standard.Length / 4 * 3];
        if (!Convert.TryFromBase64String(standard, buffer, out var length)) return null;

        // .NET skips white space and stray bits; only the canonical text encodes back to itself.
        var bytes = buffer.AsSpan(0, length);
        return Convert.ToBase64String(bytes) == standard ? bytes.ToArray() : null;
    }
}
