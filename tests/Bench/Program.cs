using System.Text;
using Baygate.Bench;

const int MebiByte = 1 << 20;
const int Seed = 20261124;

if (args is ["ledger"])
{
    await LedgerBench.RunAsync();
    return 0;
}

if (args is not [("prose" or "prose-gb18030" or "csv") and var kind, var path, var size] || !int.TryParse(size, out var mebiBytes))
{
    await Console.Error.WriteLineAsync("Usage: baygate-bench ledger | prose|prose-gb18030|csv FILE MEBIBYTES");
    return 2;
}

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var random = new Random(Seed);
ILineSource lines = kind == "csv" ? new ReadingLines(random) : new ProseLines(random);
await using var writer = new StreamWriter(path, append: false, kind == "prose-gb18030" ? Encoding.GetEncoding("gb18030") : new UTF8Encoding(false), MebiByte);
var line = new StringBuilder();
while (writer.BaseStream.Position < (long)mebiBytes * MebiByte)
{
    line.Clear();
    lines.Append(line);
    await writer.WriteAsync(line.Append('\n'));
}

return 0;
