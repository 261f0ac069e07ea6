using Azure.Core.Cryptography;
using Baygate.Sealing;

namespace Baygate.Cli.Sealing;

/// <summary>The keys a sealed file is addressed to.</summary>
internal sealed class KeyFiles : IDisposable
{
    private readonly List<RsaKeyEncryptionKey> _keys = [];

    /// <summary>Reads all keys.</summary>
    /// <exception cref="CommandException">A file holds no usable key, or a key comes twice.</exception>
    public KeyFiles(CliContext cli, IEnumerable<FileInfo> files)
    {
        foreach (FileInfo file in files)
        {
            RsaKeyEncryptionKey key = KeyFile.Read(cli, file);
            if (_keys.Exists(other => other.KeyId == key.KeyId))
                throw new CommandException("usage", $"{file.Name} holds a key that is given twice.", ExitCodes.WrongUsage);
            _keys.Add(key);
        }
    }

    public IReadOnlyList<IKeyEncryptionKey> Keys => _keys;

    public void Dispose() => _keys.ForEach(key => key.Dispose());
}
