using System.Globalization;
using System.Text.RegularExpressions;

namespace Baygate.Classification.Identifiers.Checks;

/// <summary>A latitude and a longitude, in decimal degrees or in degrees, minutes and seconds.</summary>
internal static partial class Coordinates
{
    /// <summary>Whether both lie within their ranges, and so do minutes and seconds.</summary>
    public static bool AreOnEarth(string value)
    {
        var numbers = Number().Matches(value).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        return numbers.Length == 2
            ? Math.Abs(numbers[0]) <= 90 && Math.Abs(numbers[1]) <= 180
            : AreBelow60(numbers[1..3]) && AreBelow60(numbers[4..6]) && Degrees(numbers[..3]) <= 90 && Degrees(numbers[3..]) <= 180;
    }

    private static bool AreBelow60(double[] minutesAndSeconds) => minutesAndSeconds.All(part => part < 60);

    private static double Degrees(double[] parts) => parts[0] + (parts[1] / 60) + (parts[2] / 3600);

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?")]
    private static partial Regex Number();
}
