using System.Text;

namespace Baygate.Sealing;

/// <summary>Writes the one encoding of a header (docs/spec/sealed-file.md, section 3).</summary>
internal static class HeaderWriter
{
    /// <summary>All that the MAC covers: the header from its first byte to the three dashes of its last line.</summary>
    public static byte[] Authenticated(string transferId, IReadOnlyList<RecipientStanza> stanzas)
    {
        StringBuilder text = new(HeaderSyntax.Opening(transferId));
        foreach (RecipientStanza stanza in stanzas)
        {
            text.Append(HeaderSyntax.StanzaPrefix).Append(stanza.Algorithm).Append(' ').Append(stanza.KeyId).Append('\n');
            foreach (char[] line in HeaderSyntax.ToBase64(stanza.WrappedKey.Span).Chunk(HeaderSyntax.BodyColumns))
                text.Append(line).Append('\n');
        }

        return Encoding.ASCII.GetBytes(text.Append(HeaderSyntax.MacMark).ToString());
    }

    /// <summary>The whole header.</summary>
    public static byte[] Write(string transferId, IReadOnlyList<RecipientStanza> stanzas, ReadOnlySpan<byte> mac) =>
        [.. Authenticated(transferId, stanzas), .. Encoding.ASCII.GetBytes($" {HeaderSyntax.ToBase64(mac)}\n")];
}
