using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Baygate.Policy;

namespace Baygate.Cli.Deciding;

/// <summary>Answers facts objects, one a line, with decisions, one a line. A line that holds no facts is answered by an error object.</summary>
internal sealed class DecisionLines(Decider decider)
{
    private const byte LineFeed = (byte)'\n';

    private const int WrittenAtOnce = 1 << 20;

    // One facts object is a few kilobytes; what is longer than this is none.
    private const int LongestLine = 1 << 20;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private static readonly PolicyError TooLong = new("facts.tooLong", "$", "The line is longer than 1 MiB.");

    private readonly ArrayBufferWriter<byte> _answers = new(1 << 16);
    private bool _allAnswered = true;
    private bool _isTooLong;
    private long _line;

    /// <summary>Answers every line that is not blank; what is answered is written before more is waited for.</summary>
    /// <returns>Whether every line held facts.</returns>
    public async Task<bool> AnswerAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        await using var writer = new Utf8JsonWriter(_answers, PolicyJson.WriterOptions);
        PipeReader lines = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        for (ReadResult read = default; !read.IsCompleted;)
        {
            read = await lines.ReadAsync(cancellationToken);
            ReadOnlySequence<byte> rest = read.Buffer;
            while (rest.PositionOf(LineFeed) is { } end)
            {
                Answer(writer, rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
                if (_answers.WrittenCount >= WrittenAtOnce) await FlushAsync(output, cancellationToken);
            }

            _isTooLong |= rest.Length > LongestLine;
            if (read.IsCompleted && (_isTooLong || !rest.IsEmpty)) Answer(writer, rest);
            if (read.IsCompleted || _isTooLong) rest = rest.Slice(rest.End);
            await FlushAsync(output, cancellationToken);
            lines.AdvanceTo(rest.Start, rest.End);
        }

        return _allAnswered;
    }

    private void Answer(Utf8JsonWriter writer, ReadOnlySequence<byte> line)
    {
        _line++;
        bool isTooLong = _isTooLong || line.Length > LongestLine;
        _isTooLong = false;
        byte[] json = isTooLong ? [] : line.ToArray();
        ReadOnlyMemory<byte> facts = _line == 1 && json.AsSpan().StartsWith(ByteOrderMark) ? json.AsMemory(ByteOrderMark.Length) : json;
        if (!isTooLong && facts.Span.Trim(" \t\r"u8).IsEmpty) return;

        writer.Reset(_answers);
        if (isTooLong) WriteErrors(writer, [TooLong]);
        else if (decider.TryDecide(facts, out Decision? decision, out IReadOnlyList<PolicyError> errors)) PolicyJson.Write(writer, decision);
        else WriteErrors(writer, errors);
        writer.Flush();
        _answers.Write([LineFeed]);
    }

    private void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<PolicyError> errors)
    {
        _allAnswered = false;
        writer.WriteStartObject();
        writer.WriteNumber("line", _line);
        writer.WriteStartArray("errors");
        foreach (PolicyError error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("code", error.Code);
            writer.WriteString("key", error.Subject);
            writer.WriteString("message", error.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private async Task FlushAsync(Stream output, CancellationToken cancellationToken)
    {
        if (_answers.WrittenCount == 0) return;
        await output.WriteAsync(_answers.WrittenMemory, cancellationToken);
        await output.FlushAsync(cancellationToken);
        _answers.ResetWrittenCount();
    }
}
