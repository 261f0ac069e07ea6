using System.Globalization;
using System.Text;

namespace Baygate.Bench;

/// <summary>Chinese prose, English prose and log lines in equal parts; of a hundred lines three hold an identifier.</summary>
internal sealed class ProseLines(Random random) : ILineSource
{
    private const int IdentifiersPerHundred = 3;

    private readonly Identifiers _identifiers = new(random);
    private DateTime _clock = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    /// <inheritdoc/>
    public void Append(StringBuilder line)
    {
        var kind = random.Next(3);
        if (kind == 2)
            Log(line);
        else
            Prose(line, isChinese: kind == 0);
        if (random.Next(100) < IdentifiersPerHundred)
            _identifiers.AppendSentence(line, isChinese: kind == 0);
    }

    private void Prose(StringBuilder line, bool isChinese)
    {
        for (var sentence = random.Next(2, 6); sentence > 0; sentence--)
        {
            if (isChinese)
                line.Append(Any(Words.ChineseTimes)).Append('，').Append(Any(Words.ChineseSubjects)).Append(Any(Words.ChineseVerbs)).Append(Any(Words.ChineseObjects)).Append('。');
            else
                line.Append(Any(Words.EnglishSubjects)).Append(' ').Append(Any(Words.EnglishVerbs)).Append(' ').Append(Any(Words.EnglishObjects)).Append(". ");
            if (random.Next(8) == 0)
                line.Append(CultureInfo.InvariantCulture, $"{(isChinese ? "共" : "In total ")}{random.Next(2, 5000)}{(isChinese ? "件；" : " items; ")}");
        }
    }

    private void Log(StringBuilder line)
    {
        _clock = _clock.AddMilliseconds(random.Next(1, 4000));
        line.Append(CultureInfo.InvariantCulture, $"{_clock:yyyy-MM-dd HH:mm:ss.fff} {Any(Words.Levels)} [worker-{random.Next(64)}] {Any(Words.Components)} ");
        line.Append(CultureInfo.InvariantCulture, $"{Any(Words.Events)} request={random.NextInt64(1L << 40):x10} status={random.Next(200, 505)} took={random.NextDouble() * 900:F1}ms bytes={random.Next(1 << 20)}");
    }

    private string Any(string[] words) => words[random.Next(words.Length)];
}
