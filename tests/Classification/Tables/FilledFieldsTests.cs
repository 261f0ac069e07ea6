using System.Text;
using Baygate.Classification.Tables;
using CsCheck;

namespace Baygate.Classification.Tests.Tables;

public class FilledFieldsTests
{
    private static readonly Gen<string> Field = Gen.Frequency((3, Gen.Const("")), (1, Gen.Const("x")), (1, Gen.String[Gen.Char["ab 姓1"], 0, 80]));

    [Fact]
    public void Next_AnyRows_NamesThoseWithAValueInTheColumns() => Gen.Int[2, 9]
        .SelectMany(columns => Gen.Select(Field.Array[columns].Array[0, 60], Gen.Bool.Array[columns], Gen.Bool))
        .Sample((rows, wanted, hasReturns) =>
        {
            var columns = wanted.Length;
            var lines = rows.Select(row => Encoding.UTF8.GetBytes(string.Join(',', row) + (hasReturns ? "\r\n" : "\n"))).ToList();
            var text = lines.SelectMany(line => line).ToArray();
            var chosen = Enumerable.Range(0, columns).Where(column => wanted[column]).ToArray();

            var search = new FilledFields((byte)',', columns, chosen).In(text);
            var named = new List<int>();
            var (at, row) = (0, 0);
            for (var next = search.Next(0); next < text.Length; next = search.Next(at))
            {
                for (; at + lines[row].Length <= next; row++)
                    at += lines[row].Length;
                named.Add(row);
                at += lines[row++].Length;
            }

            named.ShouldBe(Enumerable.Range(0, rows.Length).Where(index => chosen.Any(column => rows[index][column].Length > 0)));
        });
}
