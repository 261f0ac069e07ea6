using System.ComponentModel;
using System.Reflection;
using System.Text;
using Baygate.Tests.Docs;
using Baygate.Transfers.States;

namespace Baygate.Transfers.Tests.States;

/// <summary>docs/reference/states.md is made from the transition table.</summary>
public sealed class StatesPageTests
{
    [Fact]
    public void Page_Always_ShowsTheTransitionTable() => GeneratedPage.Verify("reference/states.md", Render());

    private static string Render()
    {
        var page = new StringBuilder("# States of a transfer\n\nMade from `TransferTransitions`; a test compares the two.\n\n```mermaid\nstateDiagram-v2\n");
        page.Append("    [*] --> Declared\n");
        foreach (var from in Enum.GetValues<TransferState>())
        {
            foreach (var to in TransferTransitions.After(from).Order()) page.Append($"    {from} --> {to}\n");
            if (TransferTransitions.IsEnd(from)) page.Append($"    {from} --> [*]\n");
        }

        page.Append("```\n\n| state | meaning | can follow |\n|---|---|---|\n");
        foreach (var state in Enum.GetValues<TransferState>())
            page.Append($"| `{state}` | {Description(state)} | {string.Join(", ", TransferTransitions.After(state).Order().Select(next => $"`{next}`"))} |\n");
        return page.ToString();
    }

    private static string Description(TransferState state) =>
        typeof(TransferState).GetField(state.ToString())!.GetCustomAttribute<DescriptionAttribute>()!.Description;
}
