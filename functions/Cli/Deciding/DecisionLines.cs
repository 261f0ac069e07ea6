using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Baygate.Policy;

namespace Baygate.Cli.Deciding;

/// <summary>Answers facts objects, one a line, with decisions, one a line. A line that holds no facts is answered by an error object.</summary>
internal sealed class DecisionLines(Decider decider)
{
    private const byte LineFeed = (byte)'\n';

    // One facts object is a few kilobytes; what is longer than this is none.
    private const int LongestLine = 1 << 20;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly ArrayBufferWriter<byte> _answers = new(1 << 16);
    private readonly Utf8JsonWriter _writer = new(Stream.Null, PolicyJson.WriterOptions);
    private bool _allAnswered = true;
    private long _line;

    /// <summary>Answers every line; what is answered is written before more is waited for.</summary>
    /// <returns>Whether every line held facts.</returns>
    public async Task<bool> AnswerAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        PipeReader lines = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        for (ReadResult read = default; !read.IsCompleted;)
        {
            read = await lines.ReadAsync(cancellationToken);
            ReadOnlySequence<byte> rest = read.Buffer;
            while (rest.PositionOf(LineFeed) is { } end)
            {
                Answer(rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
                if (_answers.WrittenCount > 1 << 20) await FlushAsync(output, cancellationToken);
            }

            if (rest.Length > LongestLine) throw new CommandException("line-too-long", $"Line {_line + 1} is longer than 1 MiB.");
            if (read.IsCompleted && !rest.IsEmpty)
            {
                Answer(rest);
                rest = rest.Slice(rest.End);
            }

            await FlushAsync(output, cancellationToken);
            lines.AdvanceTo(rest.Start, rest.End);
        }

        return _allAnswered;
    }

    private void Answer(ReadOnlySequence<byte> line)
    {
        _line++;
        byte[] json = line.ToArray();
        ReadOnlyMemory<byte> facts = _line == 1 && json.AsSpan().StartsWith(ByteOrderMark) ? json.AsMemory(ByteOrderMark.Length) : json;
        if (facts.Span.Trim(" \t\r"u8).IsEmpty) return;

        _writer.Reset(_answers);
        if (decider.TryDecide(facts, out Decision? decision, out IReadOnlyList<PolicyError> errors)) PolicyJson.Write(_writer, decision);
        else WriteErrors(errors);
        _writer.Flush();
        _answers.Write([LineFeed]);
    }

    private void WriteErrors(IReadOnlyList<PolicyError> errors)
    {
        _allAnswered = false;
        _writer.WriteStartObject();
        _writer.WriteNumber("line", _line);
        _writer.WriteStartArray("errors");
        foreach (PolicyError error in errors)
        {
            _writer.WriteStartObject();
            _writer.WriteString("code", error.Code);
            _writer.WriteString("key", error.Subject);
            _writer.WriteString("message", error.Message);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private async Task FlushAsync(Stream output, CancellationToken cancellationToken)
    {
        if (_answers.WrittenCount == 0) return;
        await output.WriteAsync(_answers.WrittenMemory, cancellationToken);
        await output.FlushAsync(cancellationToken);
        _answers.ResetWrittenCount();
    }
}
