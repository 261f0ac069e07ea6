using System.Text;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Identifiers.Checks;

namespace Baygate.Classification.Words;

/// <summary>Codes that may hold letters alone and are known by their labels.</summary>
internal static class CodeText
{
    private static readonly IdentifierDefinition Bic = IdentifierDefinition.All.Single(type => type.Type == "bic");
    private static readonly IdentifierDefinition Wechat = IdentifierDefinition.All.Single(type => type.Type == "wechat_id");

    /// <summary>Bytes of the bank identifier code that a value begins with, or 0.</summary>
    public static int ReadBic(ReadOnlySpan<byte> value) => Read(value, Bic, hasSigns: false);

    /// <summary>Bytes of the WeChat id that a value begins with, or 0.</summary>
    public static int ReadWechatId(ReadOnlySpan<byte> value) => Read(value, Wechat, hasSigns: true);

    private static int Read(ReadOnlySpan<byte> value, IdentifierDefinition definition, bool hasSigns)
    {
        var end = 0;
        while (end < value.Length && (Groups.IsLetterOrDigit(value, end) || (hasSigns && value[end] is (byte)'_' or (byte)'-')))
            end++;
        return end > 0 && definition.Check(Encoding.ASCII.GetString(value[..end]), default).Result != IdentifierResult.Invalid ? end : 0;
    }
}
