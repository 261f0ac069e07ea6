using System.Text.Json.Serialization;

namespace Baygate.Classification.Results;

/// <summary>The legal class of a category of data, in rising order.</summary>
public enum DataClass
{
    /// <summary>Not personal information by itself.</summary>
    [JsonStringEnumMemberName("general")]
    General,

    /// <summary>Personal information, PIPL art. 4.</summary>
    [JsonStringEnumMemberName("PI")]
    PersonalInformation,

    /// <summary>Sensitive personal information, PIPL art. 28.</summary>
    [JsonStringEnumMemberName("SPI")]
    SensitivePersonalInformation,
}
