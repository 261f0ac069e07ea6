using System.Globalization;
using System.Text;

namespace Baygate.Evidence;

/// <summary>
/// The unambiguous encoding under every signature and binding digest: a label, then each field as SP, its length in bytes as a decimal
/// number, SP, its bytes. With the label <c>DSSEv1</c> and the fields type and body it is the PAE of DSSE, protocol version 1.
/// </summary>
internal static class LengthPrefixed
{
    public static byte[] PreAuthentication(string payloadType, ReadOnlyMemory<byte> payload) =>
        Encode("DSSEv1", Encoding.UTF8.GetBytes(payloadType), payload);

    public static byte[] Encode(string label, params ReadOnlySpan<ReadOnlyMemory<byte>> fields)
    {
        using var encoded = new MemoryStream();
        encoded.Write(Encoding.ASCII.GetBytes(label));
        foreach (var field in fields)
        {
            encoded.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $" {field.Length} ")));
            encoded.Write(field.Span);
        }

        return encoded.ToArray();
    }
}
