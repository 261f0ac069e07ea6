namespace Baygate.Classification.Encodings;

/// <summary>IANA names of the encodings that are read.</summary>
internal static class EncodingNames
{
    public const string Ascii = "us-ascii";
    public const string Utf8 = "utf-8";
    public const string Utf16Le = "utf-16le";
    public const string Utf16Be = "utf-16be";
    public const string Gb18030 = "gb18030";
    public const string Big5 = "big5";
    public const string Windows1252 = "windows-1252";
}
