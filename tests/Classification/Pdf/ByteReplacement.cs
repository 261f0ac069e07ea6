using System.Text;

namespace Baygate.Classification.Tests.Pdf;

internal static class ByteReplacement
{
    public static byte[] Replace(this byte[] bytes, string old, string with) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(old, with, StringComparison.Ordinal));
}
