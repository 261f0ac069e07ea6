using System.Text;
using CsCheck;

namespace Baygate.Classification.Tests.Ranges;

/// <summary>Files of lines with identifiers, of any number of persons, to be cut anywhere.</summary>
internal static class RangeFiles
{
    private static readonly Gen<string> Cell =
        from kind in Gen.Int[0, 13]
        from number in Gen.Int[100_000, 100_060]
        select kind switch
        {
            0 => Sample.ResidentId(new DateOnly(1950, 1, 1).AddDays(number % 60 * 450)),
            1 => Sample.HkId(number),
            2 => $"138{number}00",
            3 => $"user{number}@example.com",
            4 => "张三",
            5 => "陈大文先生",
            6 => "２０１８年",
            7 => "",
            8 => "2019-05-06",
            9 => "广东省深圳市南山区科技路1号",
            10 => $"电话：138{number}11",
            11 => "x",
            12 => $"{number}",
            _ => "说明文字 and words",
        };

    private static readonly Gen<string> LineEnd = Gen.Bool.Select(isPlain => isPlain ? "\n" : "\r\n");

    private static readonly string[] Headers =
    [
        "", "姓名,手机号,备注,email\n", "name,date of birth,mobile,remark\r\n", "客户名单 2026\n姓名,身份证号,病史,地址\n", "\n编号,姓名,宗教,生日\n",
    ];

    /// <summary>Tables, some with a title, quotes or blank rows.</summary>
    public static Gen<byte[]> Tables { get; } =
        from mark in Mark
        from header in Gen.Int[0, Headers.Length - 1].Select(index => Headers[index])
        from rows in Gen.Select(Cell.Array[4], Gen.Int[0, 15], LineEnd).Array[3, 25]
        from isCut in Gen.Bool
        select Bytes(mark, header + string.Concat(rows.Select(row => Row(row.Item1, row.Item2) + row.Item3)), isCut);

    /// <summary>Texts, some without a line break at the end.</summary>
    public static Gen<byte[]> Texts { get; } =
        from mark in Mark
        from lines in Gen.Select(Cell.Array[0, 3], LineEnd).Array[1, 80]
        from isCut in Gen.Bool
        select Bytes(mark, "Notes of the day.\n" + string.Concat(lines.Select(line => string.Join(' ', line.Item1) + line.Item2)), isCut);

    private static Gen<bool> Mark => Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)));

    private static string Row(string[] cells, int kind) => kind switch
    {
        0 => "",
        1 or 2 => string.Join(',', cells.Select(cell => $"\"{cell}\"")),
        _ => string.Join(',', cells),
    };

    private static byte[] Bytes(bool mark, string text, bool isCut) =>
        Encoding.UTF8.GetBytes((mark ? "\uFEFF" : "") + (isCut ? text.TrimEnd('\r', '\n') : text));
}
