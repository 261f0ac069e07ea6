namespace Baygate.Classification.Words;

/// <summary>The value behind a label and a colon or an equals sign, in running text, logs, JSON and forms.</summary>
internal static class FieldText
{
    private const int Longest = 256;

    /// <summary>Where the value begins: behind spaces and an opening quote.</summary>
    public static int Begin(ReadOnlySpan<byte> text, int behindSign)
    {
        var at = behindSign;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
            at++;
        return at < text.Length && IsQuote(text[at]) ? at + 1 : at;
    }

    /// <summary>Where it ends: before the closing quote, or before the sign that ends a statement.</summary>
    public static int End(ReadOnlySpan<byte> text, int begin)
    {
        var quote = begin > 0 && IsQuote(text[begin - 1]) ? text[begin - 1] : (byte)0;
        var at = begin;
        while (at < text.Length && at - begin < Longest && !(quote != 0 ? text[at] == quote : EndsValue(text, at)))
            at++;
        while (at > begin && text[at - 1] is (byte)' ' or (byte)'\r' or (byte)'.')
            at--;
        return at;
    }

    /// <summary>Where the token at the beginning of the value ends: at a space or a sign that no token holds.</summary>
    public static int TokenEnd(ReadOnlySpan<byte> text, int begin)
    {
        var at = begin;
        while (at < text.Length && at - begin < Longest && text[at] is > (byte)' ' and not ((byte)'"' or (byte)'\'' or (byte)',' or (byte)';' or (byte)'<' or (byte)'`') and < 0x80)
            at++;
        return at;
    }

    private static bool IsQuote(byte character) => character is (byte)'"' or (byte)'\'';

    // A comma, semicolon, bar or tab, two spaces, 。 or 、.
    private static bool EndsValue(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)',' or (byte)';' or (byte)'|' or (byte)'\t' or (byte)'\n' or (byte)'&' or (byte)'"' or (byte)'{' or (byte)'}' or (byte)'<' or (byte)'>' or (byte)'(' or (byte)')' or (byte)'[' or (byte)']' => true,
        (byte)' ' => at + 1 < text.Length && text[at + 1] == (byte)' ',
        0xE3 => text[at..].StartsWith("。"u8) || text[at..].StartsWith("、"u8),
        _ => false,
    };
}
