namespace Baygate.Classification.Formats;

/// <summary>The bytes a format is known by, a row of <c>signatures.json</c>.</summary>
/// <param name="Format">Name of the format.</param>
/// <param name="Offset">Where the bytes stand.</param>
/// <param name="Bytes">The bytes, in hexadecimal.</param>
/// <param name="Code">Why it is not looked into: <c>container</c>, <c>format</c>, <c>picture</c> or <c>encrypted</c>; null if it is.</param>
internal sealed record FormatSignature(string Format, int Offset, string Bytes, string? Code = null)
{
    private readonly byte[] _bytes = Convert.FromHexString(Bytes);

    /// <summary>Whether a file that begins with <paramref name="head"/> is of this format.</summary>
    public bool Matches(ReadOnlySpan<byte> head) => head.Length >= Offset && head[Offset..].StartsWith(_bytes);
}
