using System.Text;

namespace Baygate.Cli.Tests.Scanning;

public sealed class ScanCommandTests : IDisposable
{
    private const string Customers = "姓名,身份证号\n张三,440106198501100002\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Scan_File_ShowsItsFindings()
    {
        string path = _cli.Write("customers.csv", Customers);

        var json = (await _cli.RunAsync("scan", path, "--json")).ShouldSucceed().Json;

        json.GetProperty("file").GetString().ShouldBe(path);
        json.GetProperty("verdict").GetString().ShouldBe("scanned");
        json.GetProperty("persons").GetInt32().ShouldBe(1);
        json.GetProperty("categories")[0].GetProperty("id").GetString().ShouldBe("cn_resident_id");
    }

    [Fact]
    public async Task Scan_StandardInput_ShowsItsFindings()
    {
        _cli.Input = Encoding.UTF8.GetBytes(Customers);

        var json = (await _cli.RunAsync("scan", "-", "--json")).ShouldSucceed().Json;

        json.GetProperty("file").GetString().ShouldBe("-");
        json.GetProperty("bytes").GetInt64().ShouldBe(_cli.Input.Length);
    }

    [Fact]
    public async Task Scan_ForPeople_ShowsNoValue()
    {
        string output = (await _cli.RunAsync("scan", _cli.Write("customers.csv", Customers))).ShouldSucceed().Output;

        output.ShouldContain("1 persons");
        output.ShouldContain("cn_resident_id");
        output.ShouldNotContain("440106198501100002");
    }

    [Fact]
    public async Task Scan_Folder_ShowsAllFilesBelowIt()
    {
        string below = Directory.CreateDirectory(_cli.PathOf("all/below")).FullName;
        File.WriteAllText(Path.Combine(below, "b.csv"), Customers);
        File.WriteAllText(_cli.PathOf("all/.a.txt"), "nothing of note");

        var json = (await _cli.RunAsync("scan", _cli.PathOf("all"), "--json")).ShouldSucceed().Json;

        json.EnumerateArray().Select(file => Path.GetFileName(file.GetProperty("file").GetString()!)).ShouldBe([".a.txt", "b.csv"]);
    }

    [Fact]
    public async Task Scan_FileThatCannotBeLookedInto_ExitsWithOne()
    {
        var result = await _cli.RunAsync("scan", _cli.Write("empty", ""), "--json");

        result.ExitCode.ShouldBe(ExitCodes.No);
        result.Json.GetProperty("verdict").GetString().ShouldBe("unscannable");
    }

    [Fact]
    public async Task Scan_NoSuchFile_IsWrongUsage() =>
        (await _cli.RunAsync("scan", _cli.PathOf("nowhere"))).ShouldFail(ExitCodes.WrongUsage, "usage");
}
