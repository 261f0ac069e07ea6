using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Baygate.Cli.Terminal;

/// <summary>Results on standard output, as text or JSON; errors and progress on standard error. What is redirected gets no colour and no progress.</summary>
internal sealed class CliConsole
{
    // Redirected output is for programs such as grep: no line of a table is broken.
    private const int WidthOfRedirectedLines = 4096;

    private readonly bool _canAsk;
    private readonly IAnsiConsole _tables;

    /// <summary>Makes a console of two writers.</summary>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes errors and, when interactive, progress.</param>
    /// <param name="isInteractive">Whether a person watches both.</param>
    /// <param name="canAsk">Whether a person can answer.</param>
    public CliConsole(TextWriter output, TextWriter error, bool isInteractive, bool canAsk)
    {
        (Output, Error, IsInteractive, _canAsk) = (output, error, isInteractive, canAsk);
        _tables = Console(output, isInteractive);
        Progress = Console(error, isInteractive);
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>Whether progress and live tables make sense.</summary>
    public bool IsInteractive { get; }

    /// <summary>Where progress is drawn; only for <see cref="IsInteractive"/>.</summary>
    public IAnsiConsole Progress { get; }

    public static CliConsole OfThisProcess() => new(
        System.Console.Out,
        System.Console.Error,
        isInteractive: !System.Console.IsOutputRedirected && !System.Console.IsErrorRedirected,
        canAsk: !System.Console.IsInputRedirected && !System.Console.IsErrorRedirected);

    public void WriteLine(string text) => Output.WriteLine(Printable.From(text));

    public void Write(IRenderable table) => _tables.Write(table);

    public Task LiveAsync(IRenderable first, Func<LiveDisplayContext, Task> follow) => _tables.Live(first).StartAsync(follow);

    public void WriteJson<T>(T value, JsonTypeInfo<T> shape) => Output.WriteLine(JsonSerializer.Serialize(value, shape));

    public void WriteError(string code, string sentence) => Error.WriteLine(Printable.From($"error {code}: {sentence}"));

    /// <summary>Asks for a secret without showing it.</summary>
    /// <returns>The answer, or null when nobody can be asked.</returns>
    public string? Ask(string question) =>
        _canAsk ? Progress.Prompt(new TextPrompt<string>(question).Secret(null)) : null;

    private static IAnsiConsole Console(TextWriter writer, bool isInteractive)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isInteractive ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isInteractive) console.Profile.Width = WidthOfRedirectedLines;
        return console;
    }
}
