using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Baygate.EndToEnd.Tests.Architecture;
using Baygate.Transfers;
using Baygate.Transfers.Zones;

namespace Baygate.EndToEnd.Tests.Processes;

/// <summary>The sample of Shenzhen's customers: a filed GBA contract covers them, an approver and the officer must agree.</summary>
internal static partial class Sample
{
    public const string AgreementId = "sz-hk-customers";
    public const string Destination = "harbour-home";
    public const string Clerk = "sz-clerk";

    private static readonly string Folder = Path.Combine(Repository.Root, "infra", "local", "samples");

    public static byte[] File { get; } = System.IO.File.ReadAllBytes(Path.Combine(Folder, "shenzhen-customers.csv"));

    /// <summary>Another file of the samples.</summary>
    public static string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>The values of the file's persons that may show up nowhere.</summary>
    public static IReadOnlyList<string> PersonalValues { get; } = ReadPersonalValues();

    /// <summary>The same customers again and again, up to a length in bytes.</summary>
    public static byte[] OfLength(int length)
    {
        var header = File.AsSpan(0, File.AsSpan().IndexOf((byte)'\n') + 1);
        var rows = File.AsSpan(header.Length);
        var content = new MemoryStream(length);
        content.Write(header);
        while (content.Length + rows.Length <= length) content.Write(rows);
        return content.ToArray();
    }

    /// <summary>Registers an agreement of the samples, with a new key of the recipient's, whose private half is put into the laptop's folder.</summary>
    /// <returns>The private key's path.</returns>
    public static async Task<string> RegisterAsync(Laptop laptop, string agreementId = AgreementId)
    {
        using var key = RSA.Create(3072);
        var path = laptop.PathOf($"{agreementId}.pem");
        await System.IO.File.WriteAllTextAsync(path, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var template = await System.IO.File.ReadAllTextAsync(Path.Combine(Folder, "agreements", $"{agreementId}.json"));
        await laptop.Api.PutAgreementAsync(agreementId, Placeholder().Replace(template, found => Fill(found, key)));
        await laptop.Blobs(Zone.HongKong).GetBlobContainerClient(Destination).CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        return path;
    }

    private static string Fill(Match placeholder, RSA key) => placeholder.Groups[1].Value switch
    {
        "day" => TimeProvider.System.Today().AddDays(int.Parse(placeholder.Groups[2].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
            .ToString("O", CultureInfo.InvariantCulture),
        "key" => key.ExportSubjectPublicKeyInfoPem().Replace("\n", "\\n", StringComparison.Ordinal),
        _ => People.IdOf(placeholder.Groups[2].Value),
    };

    private static List<string> ReadPersonalValues()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var rows = Encoding.GetEncoding("GB18030").GetString(File).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        return [.. rows.SelectMany(row => row.Split(',')[1..5]).Where(value => value.Length > 2).Distinct()];
    }

    [GeneratedRegex(@"\{(day|key|person):([^}]+)\}")]
    private static partial Regex Placeholder();
}
