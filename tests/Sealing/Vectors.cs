using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baygate.Sealing.Tests;

/// <summary>The files of docs/spec/sealed-file.md, section 11.</summary>
internal sealed record Vectors(
    string FileKey,
    string Salt,
    string TransferId,
    string Context,
    string HeaderMacKey,
    string Key,
    string BaseNonce,
    string Commitment,
    IReadOnlyList<Vectors.PayloadVector> Payloads,
    IReadOnlyList<Vectors.FileVector> Files)
{
    private static readonly JsonSerializerOptions s_options =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static Vectors All { get; } = Read<Vectors>("vectors.json");

    public static IReadOnlyList<InvalidVector> Invalid { get; } = Read<IReadOnlyList<InvalidVector>>("invalid.json");

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Vectors", file);

    public FileKey NewFileKey() => Sealing.FileKey.FromBytes(Convert.FromHexString(FileKey));

    public PayloadSealer NewSealer()
    {
        using FileKey fileKey = NewFileKey();
        return new PayloadSealer(fileKey, Convert.FromHexString(Salt), TransferId);
    }

    private static T Read<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(PathOf(file)), s_options)!;

    internal sealed record PayloadVector(long Length, long PayloadLength, string PayloadSha256, IReadOnlyList<RangeVector> Ranges);

    internal sealed record RangeVector(long Length, string Sha256);

    internal sealed record FileVector(string File, int Length, string Sha256);

    internal sealed record Splice(int At, int Remove, string Insert);

    internal sealed record InvalidVector(
        string Name, string Base, IReadOnlyList<Splice> Splices, SealedFileError Error, long? Chunk, int Released, string? Key)
    {
        public byte[] ToBytes()
        {
            byte[] bytes = System.IO.File.ReadAllBytes(PathOf(Base));
            foreach (Splice splice in Splices)
            {
                int at = splice.At < 0 ? bytes.Length + splice.At : splice.At;
                bytes = [.. bytes[..at], .. Convert.FromHexString(splice.Insert), .. bytes[(at + splice.Remove)..]];
            }

            return bytes;
        }
    }
}
