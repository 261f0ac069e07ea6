using System.Text;
using System.Text.Json;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Text;

namespace Baygate.Classification.Tests.Identifiers;

public class IdentifierVectorTests
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["cn_resident_id"] = "cn_resident_id",
        ["cn_hkmotw_residence_permit"] = "cn_hkmotw_residence_permit",
        ["hkid"] = "hkid",
        ["bank_card"] = "bank_card",
        ["cn_mobile"] = "cn_mobile",
    };

    public static TheoryData<string, string, bool> Vectors()
    {
        var data = new TheoryData<string, string, bool>();
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "identifier-vectors.json")));
        foreach (var vector in file.RootElement.EnumerateArray())
        {
            if (Types.TryGetValue(vector.GetProperty("type").GetString()!, out var type))
                data.Add(type, vector.GetProperty("value").GetString()!, vector.GetProperty("valid").GetBoolean());
        }

        return data;
    }

    [Fact]
    public void Vectors_OfTheTypesRead_AreAllThere() => Vectors().Count.ShouldBe(67);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Scan_Vector_MatchesIfValid(string type, string value, bool isValid)
    {
        var text = new Normaliser().Normalise(Encoding.UTF8.GetBytes(value));
        var matches = new List<IdentifierMatch>();

        new IdentifierScanner(Sample.Today).Scan(text, matches);

        var whole = matches.Count == 1 && matches[0].Type.Id == type && matches[0].Start == 0 && matches[0].End == text.Length;
        whole.ShouldBe(isValid);
    }
}
