using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Baygate.Classification;
using Baygate.Classification.Results;
using Baygate.Cli.Api;

namespace Baygate.Cli.Scanning;

/// <summary><c>baygate scan</c>: what a transfer would be seen to hold, before anything is uploaded.</summary>
internal sealed class ScanCommand : CliCommand
{
    private const string StandardInput = "-";

    // Links are not followed: they can lead in circles and out of the folder.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    private readonly Argument<string> _path = new("PATH") { Description = "A file, a folder with all files below it, or - for standard input." };

    public ScanCommand(CliContext cli)
        : base(cli, "scan", "Scan files on this machine by the rules of the transfer; of a folder, JSON is an array. Exit code 1 if one cannot be looked into.")
    {
        Arguments.Add(_path);
        _path.Validators.Add(path =>
        {
            if (path.Tokens is [var token] && token.Value != StandardInput && !Path.Exists(token.Value))
                path.AddError($"There is no {token.Value}.");
        });
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = parsed.GetRequiredValue(_path);
        Classifier classifier = new(new ClassifierOptions
        {
            // The hashes are thrown away; a key of its own keeps them from meaning anything.
            PersonHashKey = RandomNumberGenerator.GetBytes(ClassifierOptions.PersonHashKeyLength),
            Today = ScanDate.Today(Cli.Time),
        });

        List<ScannedFile> scanned = [];
        foreach (string file in FilesOf(path))
        {
            await using Stream content = file == StandardInput ? Cli.Input() : File.OpenRead(file);
            ClassificationResult result = await classifier.ClassifyAsync(content, cancellationToken: cancellationToken);
            scanned.Add(new ScannedFile(file, result.Findings));
            if (!WantsJson(parsed)) Tell(scanned[^1]);
        }

        if (WantsJson(parsed)) Cli.Console.WriteJson(Json(scanned, isFolder: Directory.Exists(path)), CliJson.Printed.JsonNode);
        return scanned.Exists(file => file.Findings.Verdict == Verdict.Unscannable) ? ExitCodes.No : ExitCodes.Yes;
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", Everything).Order(StringComparer.Ordinal) : [path];

    private static JsonNode Json(List<ScannedFile> scanned, bool isFolder) =>
        isFolder ? new JsonArray([.. scanned.Select(file => file.ToJson())]) : scanned[0].ToJson();

    private void Tell(ScannedFile scanned)
    {
        Cli.Console.WriteLine(ScanTable.Summary(scanned));
        if (scanned.Findings.Categories.Count > 0) Cli.Console.Write(ScanTable.Categories(scanned.Findings));
    }
}
