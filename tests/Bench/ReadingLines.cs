using System.Globalization;
using System.Text;

namespace Baygate.Bench;

/// <summary>
/// A comma-separated table of metered deliveries: of its 14 columns 12 hold numbers, from single digits to order numbers of 18 digits, one a
/// state, and one a contact, which only three rows of a hundred have.
/// </summary>
internal sealed class ReadingLines(Random random) : ILineSource
{
    private const int ContactsPerHundred = 3;

    private static readonly string[] States = ["ok", "late", "returned", "待核", "已完成"];

    private readonly Identifiers _identifiers = new(random);
    private long _row;

    /// <inheritdoc/>
    public void Append(StringBuilder line)
    {
        if (_row++ == 0)
        {
            line.Append("row,order,batch,measured,quantity,unit_price,amount,tax,weight,voltage,temperature,level,state,contact");
            return;
        }

        var (quantity, price) = (random.Next(1, 900), random.Next(100, 90_000) / 100m);
        line.Append(CultureInfo.InvariantCulture, $"{_row - 1},{202603000000000000 + (_row * 97)},{random.Next(10_000, 9_999_999)},{1_772_000_000_000 + (_row * 613)},");
        line.Append(CultureInfo.InvariantCulture, $"{quantity},{price},{quantity * price},{decimal.Round(quantity * price * 0.13m, 2)},{random.NextDouble() * 500:F3},");
        line.Append(CultureInfo.InvariantCulture, $"{random.Next(2180, 2420) / 10m},{random.Next(-150, 450) / 10m},{random.Next(10)},{States[random.Next(States.Length)]},");
        if (random.Next(100) < ContactsPerHundred)
            line.Append(_identifiers.Any());
    }
}
