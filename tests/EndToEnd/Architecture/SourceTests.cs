using System.Text.RegularExpressions;

namespace Baygate.EndToEnd.Tests.Architecture;

/// <summary>The habits that let a newcomer find any line from the folder tree.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    [Fact]
    public void Source_Always_IsInTheNamespaceOfItsFolder() => Offenders((source, text) =>
        NamespaceLine().Match(text) is { Success: true } found && found.Groups[1].Value != NamespaceOf(source)).ShouldBeEmpty();

    [Fact]
    public void Source_Always_HoldsOnePublicTypeNamedLikeTheFile() => Offenders((source, text) =>
        PublicType().Matches(text).Any(type => type.Groups[1].Value != Path.GetFileName(source).Split('.')[0])).ShouldBeEmpty();

    [Fact]
    public void Source_Always_IsShort() => Offenders((_, text) => text.Count(character => character == '\n') > LongestFile).ShouldBeEmpty();

    [Fact]
    public void Time_Always_ComesFromTimeProvider() => Offenders((_, text) => ForeignClock().IsMatch(text)).ShouldBeEmpty();

    [Fact]
    public void Log_Always_GoesThroughLoggerMessage() => Offenders((_, text) => DirectLog().IsMatch(text)).ShouldBeEmpty();

    private static IEnumerable<string> Offenders(Func<string, string, bool> offends) =>
        Repository.Sources.Where(source => offends(source, Repository.Read(source)));

    private static string NamespaceOf(string source) => "Baygate." + Path.GetDirectoryName(source)!.Replace(Path.DirectorySeparatorChar, '.');

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^public (?:static |sealed |abstract |readonly |partial |ref )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Utc)?Now\b|\bRandom\.Shared\b")]
    private static partial Regex ForeignClock();

    [GeneratedRegex(@"\.Log(?:Information|Warning|Error|Debug|Trace|Critical)\(")]
    private static partial Regex DirectLog();
}
