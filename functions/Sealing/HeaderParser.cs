using System.Text;

namespace Baygate.Sealing;

/// <summary>
/// Reads a header line by line, from top to bottom, and throws at the first line that is not exactly as the grammar has it.
/// What passes has one encoding only: writing the parsed header gives the same bytes again.
/// </summary>
internal sealed class HeaderParser
{
    private readonly List<RecipientStanza> _stanzas = [];
    private readonly StringBuilder _body = new();
    private string _transferId = "";
    private (string Algorithm, string KeyId)? _open;
    private bool _bodyEnded;
    private int _line;
    private int _length;

    /// <summary>The header, once its last line was added.</summary>
    public SealedHeader? Header { get; private set; }

    /// <summary>Adds the next line, given without its line feed.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        _line++;
        _length += bytes.Length + 1;
        if (_length > HeaderSyntax.MaxHeaderLength) throw SealedFileException.HeaderTooLarge();

        // Latin-1 keeps every byte apart, so nothing outside ASCII can pass for something else.
        string line = Encoding.Latin1.GetString(bytes);
        switch (_line)
        {
            case 1: AddVersion(line); break;
            case 2: AddSuite(line); break;
            case 3: AddTransfer(line); break;
            default: AddStanzaOrMac(line); break;
        }
    }

    private static void AddVersion(string line)
    {
        if (!line.StartsWith(HeaderSyntax.Family, StringComparison.Ordinal)) throw SealedFileException.NotSealedFile();
        if (line[HeaderSyntax.Family.Length..] != HeaderSyntax.Version) throw SealedFileException.VersionUnknown();
    }

    private void AddSuite(string line)
    {
        string name = After(HeaderSyntax.SuitePrefix, line);
        if (!HeaderSyntax.IsName(name)) throw Malformed("expected a suite of 1 to 64 letters, digits and hyphens");
        if (name != Cobblestone256.Name) throw SealedFileException.SuiteUnknown(name);
    }

    private void AddTransfer(string line)
    {
        _transferId = After(HeaderSyntax.TransferPrefix, line);
        if (!HeaderSyntax.IsTransferId(_transferId))
            throw Malformed("expected a transfer id of 1 to 64 lower-case letters, digits and hyphens");
    }

    private void AddStanzaOrMac(string line)
    {
        if (line.StartsWith(HeaderSyntax.MacMark, StringComparison.Ordinal)) AddMac(line);
        else if (line.StartsWith(HeaderSyntax.StanzaPrefix, StringComparison.Ordinal)) AddStanza(line);
        else AddBody(line);
    }

    private void AddStanza(string line)
    {
        CloseStanza();
        if (_stanzas.Count == HeaderSyntax.MaxStanzas) throw Malformed("more than 64 stanzas");

        string[] words = line[HeaderSyntax.StanzaPrefix.Length..].Split(' ');
        if (words.Length != 2 || !HeaderSyntax.IsName(words[0]) || !HeaderSyntax.IsKeyId(words[1]))
            throw Malformed("expected a stanza of an algorithm and a key id");
        if (_stanzas.Exists(stanza => stanza.KeyId == words[1])) throw Malformed("a second stanza for the same key");
        _open = (words[0], words[1]);
    }

    private void AddBody(string line)
    {
        if (_open is null || _bodyEnded) throw Malformed("expected a stanza or the last line");
        if (!HeaderSyntax.IsBodyLine(line)) throw Malformed("expected 1 to 64 characters of base64");
        _body.Append(line);
        _bodyEnded = line.Length < HeaderSyntax.BodyColumns;
    }

    private void AddMac(string line)
    {
        CloseStanza();
        if (_stanzas.Count == 0) throw Malformed("expected a stanza");

        string text = After(HeaderSyntax.MacMark + " ", line);
        if (text.Length != HeaderSyntax.MacLength || !HeaderSyntax.TryFromBase64(text, out byte[] mac))
            throw Malformed("expected 43 characters of base64");
        Header = new SealedHeader(_transferId, _stanzas, mac);
    }

    private void CloseStanza()
    {
        if (_open is not (string algorithm, string keyId)) return;

        if (!HeaderSyntax.TryFromBase64(_body.ToString(), out byte[] wrapped) || wrapped.Length is 0 or > HeaderSyntax.MaxWrappedKeyLength)
            throw Malformed("the stanza before it does not hold 1 to 1024 bytes in base64");
        _stanzas.Add(new RecipientStanza(algorithm, keyId, wrapped));
        _body.Clear();
        (_open, _bodyEnded) = (null, false);
    }

    private string After(string prefix, string line) =>
        line.StartsWith(prefix, StringComparison.Ordinal)
            ? line[prefix.Length..]
            : throw Malformed($"expected it to begin with '{prefix}'");

    private SealedFileException Malformed(string rule) => SealedFileException.HeaderMalformed(_line, rule);
}
