namespace Baygate.Classification.Identifiers;

/// <summary>Digits and upper case letters as numbers in base 36.</summary>
internal static class Alphanumeric
{
    /// <summary>0 to 9 for a digit, 10 to 35 for a letter.</summary>
    public static int Worth(byte character) => character >= (byte)'A' ? character - 'A' + 10 : character - '0';
}
