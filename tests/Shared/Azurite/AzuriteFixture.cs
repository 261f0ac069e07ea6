using System.Globalization;
using System.Security.Cryptography;
using Baygate.Tests.Azurite;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Baygate.Tests.Azurite;

/// <summary>
/// One Azurite for the test assembly. Accounts cannot be added while it runs, so it starts with many and hands out each once: tests run
/// side by side and never see each other's containers and tables.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    // Names and keys are short, because Linux takes at most 128 KiB in one variable of the environment.
    private const int Accounts = 4000;

    private readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
    private AzuriteProcess? _azurite;
    private int _taken;

    /// <summary>Hands out an account that no other test has.</summary>
    /// <returns>The account, empty.</returns>
    public AzuriteAccount TakeAccount()
    {
        var number = Interlocked.Increment(ref _taken);
        if (number > Accounts || _azurite is null) throw new InvalidOperationException("Azurite has no more accounts, or does not run.");
        var name = NameOf(number);
        return new AzuriteAccount(name, _key, new Uri(_azurite.Blobs, name), new Uri(_azurite.Tables, name), new Uri(_azurite.Queues, name));
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        _azurite = await AzuriteProcess.StartAsync(string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"{NameOf(number)}:{_key}")));

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _azurite?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"z{number:D4}");
}
