namespace Baygate.Classification.Tests;

/// <summary>A classifier with a fixed key and date, and synthetic identifiers to feed it.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    static Sample() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public static ClassifierOptions Options { get; } = new()
    {
        PersonHashKey = Enumerable.Range(1, ClassifierOptions.PersonHashKeyLength).Select(value => (byte)value).ToArray(),
        Today = Today,
    };

    public static System.Text.Encoding Encoding(string name) => System.Text.Encoding.GetEncoding(name);

    public static Task<ClassificationResult> ClassifyAsync(string text) => ClassifyAsync(System.Text.Encoding.UTF8.GetBytes(text));

    public static Task<ClassificationResult> ClassifyAsync(byte[] content, ClassifierOptions? options = null) =>
        new Classifier(options ?? Options).ClassifyAsync(new MemoryStream(content), null, TestContext.Current.CancellationToken);

    /// <summary>A resident identity number with sequence 000, which is never issued.</summary>
    public static string ResidentId(DateOnly birth, string division = "440305")
    {
        var digits = $"{division}{birth:yyyyMMdd}000";
        var product = digits.Aggregate(0, (value, digit) => (value + digit - '0') * 2 % 11);
        return digits + "0123456789X"[(12 - product) % 11];
    }

    public static string HkId(int number)
    {
        var sum = (36 * 9) + (10 * 8);
        var digits = $"{number:D6}";
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[i] - '0') * (7 - i);
        return $"A{digits}({"0123456789A"[(11 - (sum % 11)) % 11]})";
    }
}
