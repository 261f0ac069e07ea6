using System.Globalization;
using System.Security.Cryptography;
using Azure.Core.Cryptography;
using Baygate.Evidence;
using Baygate.Sealing;
using Baygate.Transfers.Zones;

namespace Baygate.LocalHost.Keys;

/// <summary>
/// A zone's keys in files, in the place of a Key Vault: <c>holding/{version}.pem</c> (RSA-3072; the highest version wraps new files) and
/// <c>signing.pem</c> (P-256). Holding keys are read at every use, so that a file taken away is a key revoked.
/// </summary>
internal sealed class LocalKeyRing : IKeyEncryptionKeyResolver, IDisposable
{
    private const int HoldingKeyBits = 3072;

    private readonly string _holdingFolder;
    private readonly string _keyIdPrefix;
    private readonly ECDsa _signingKey = ECDsa.Create();

    private LocalKeyRing(string folder, string zone)
    {
        _holdingFolder = Path.Combine(folder, "holding");
        _keyIdPrefix = $"local:{zone}/holding/";
    }

    /// <summary>Opens a zone's ring and makes what is missing, the public signing key <c>signing.pub.pem</c> too.</summary>
    /// <param name="keyFolder">The folder with one folder a zone.</param>
    /// <param name="zone">The zone's name.</param>
    /// <returns>The ring.</returns>
    /// <exception cref="UnauthorizedAccessException">A private key is open to others than its owner.</exception>
    /// <exception cref="CryptographicException">A file holds no key of its kind.</exception>
    public static LocalKeyRing Open(string keyFolder, string zone)
    {
        var folder = Path.Combine(keyFolder, zone);
        var ring = new LocalKeyRing(folder, zone);
        ring.OpenHoldingKeys();
        ring.OpenSigningKey(folder);
        return ring;
    }

    /// <summary>The ring as the application sees it.</summary>
    /// <returns>The zone's keys.</returns>
    public ZoneKeys ToZoneKeys() => new(
        _ => Task.FromResult<IKeyEncryptionKey>(Read(LatestVersion())),
        this,
        new EcdsaStatementSigner(_signingKey),
        _ => Task.FromResult<IReadOnlyList<string>>([_signingKey.ExportSubjectPublicKeyInfoPem()]));

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The id is not one of this zone's holding keys, or the key was taken away.</exception>
    /// <exception cref="CryptographicException">The file holds no RSA key.</exception>
    public IKeyEncryptionKey Resolve(string keyId, CancellationToken cancellationToken = default)
    {
        foreach (var version in Versions())
        {
            if (KeyId(version) == keyId) return Read(version);
        }

        throw new KeyNotFoundException("Not a holding key of this zone, or taken away.");
    }

    /// <inheritdoc/>
    public Task<IKeyEncryptionKey> ResolveAsync(string keyId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Resolve(keyId, cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => _signingKey.Dispose();

    private string KeyId(int version) => string.Create(CultureInfo.InvariantCulture, $"{_keyIdPrefix}{version}");

    private string PathOf(int version) => Path.Combine(_holdingFolder, string.Create(CultureInfo.InvariantCulture, $"{version}.pem"));

    private int[] Versions() =>
        [.. Directory.EnumerateFiles(_holdingFolder, "*.pem").Select(VersionOf).Where(version => version > 0)];

    private static int VersionOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return isNumber ? version : 0;
    }

    private int LatestVersion() =>
        Versions() is { Length: > 0 } versions ? versions.Max() : throw new FileNotFoundException("The zone has no holding key.");

    private RsaKeyEncryptionKey Read(int version)
    {
        try
        {
            return RsaKeyEncryptionKey.FromPem(PrivateFile.Read(PathOf(version)), KeyId(version));
        }
        catch (ArgumentException)
        {
            throw new CryptographicException($"The holding key {KeyId(version)} is not a private RSA key in PEM.");
        }
    }

    private void OpenHoldingKeys()
    {
        PrivateFile.MakeFolder(_holdingFolder);
        if (Versions().Length == 0)
        {
            using var key = RSA.Create(HoldingKeyBits);
            PrivateFile.WriteNew(PathOf(1), key.ExportPkcs8PrivateKeyPem());
        }

        foreach (var version in Versions()) Read(version);
    }

    private void OpenSigningKey(string folder)
    {
        _signingKey.ImportFromPem(SigningKeyFile.ReadOrMake(Path.Combine(folder, "signing.pem")));
        File.WriteAllText(Path.Combine(folder, "signing.pub.pem"), _signingKey.ExportSubjectPublicKeyInfoPem() + "\n");
    }
}
