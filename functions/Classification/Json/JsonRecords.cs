using System.Text;
using Baygate.Classification.Records;

namespace Baygate.Classification.Json;

/// <summary>Makes records of the objects and arrays of JSON.</summary>
internal sealed class JsonRecords
{
    private readonly RecordScan _records;
    private readonly ResourceJson _resources;
    private readonly PathNode _root;
    private readonly List<JsonLevel> _levels = [];
    private readonly Dictionary<PathNode, JsonTable> _tables = [];
    private int _openRecords;

    /// <summary>Begins a document.</summary>
    /// <param name="records">Receives the records.</param>
    public JsonRecords(RecordScan records)
    {
        _records = records;
        _resources = new ResourceJson(records);
        _root = records.Columns.Root("$");
    }

    private JsonLevel? Innermost => _levels.Count > 0 ? _levels[^1] : null;

    /// <summary>Begins an object.</summary>
    public void BeginObject()
    {
        var around = Innermost;
        var name = around?.DataName;
        var node = Next(around);
        Begin(new JsonLevel { Node = node, IsRecord = _openRecords == 0 || name is not null || (around is { IsArray: true } && StandsAlone(node)) }, name);
    }

    /// <summary>Begins an array.</summary>
    public void BeginArray()
    {
        var around = Innermost;
        var name = around?.DataName;
        var node = Next(around);
        if (around is not { IsArray: true } || node.Terms is not null)
            Begin(new JsonLevel { Node = _records.Columns.Items(node), IsArray = true, IsRecord = name is not null }, name);
        else
            Begin(new JsonLevel { Node = node, IsArray = true, IsRecord = true, Row = new JsonRow(TableAt(node)) }, name);
    }

    /// <summary>Ends an object or an array.</summary>
    public void End()
    {
        var level = _levels[^1];
        _levels.RemoveAt(_levels.Count - 1);
        level.Row?.Table.EndRow();
        if (!level.IsRecord)
            return;
        _records.End();
        _openRecords--;
    }

    /// <summary>Takes the name of a member.</summary>
    public void Name(string name)
    {
        var level = _levels[^1];
        level.Member = _records.Columns.Child(level.Node, name, out var isData);
        level.DataName = isData ? name : null;
    }

    /// <summary>Takes a string, a number or a truth value.</summary>
    public void Value(ReadOnlySpan<byte> value)
    {
        var around = Innermost;
        var name = around?.DataName;
        var node = Next(around);
        // Items without names are about one person or about many, as records within a record are; so are names that are data.
        var isPart = around is null || name is not null || (around is { IsArray: true, Row: null } && node.Terms is null);
        if (isPart)
            _records.Begin(isPart: _openRecords > 0);
        Key(node, name);
        _records.Cell(node.Column, value);
        if (isPart)
            _records.End();
        around?.Row?.Table.Offer(Encoding.UTF8.GetString(value));
        if (around is { IsArray: false })
            _resources.Look(around, _levels.Count > 1 ? _levels[^2] : null, node, value);
    }

    /// <summary>Takes a null.</summary>
    public void Nothing() => Next(Innermost);

    // In a clinical document only some lists are about other persons.
    private static bool StandsAlone(PathNode item) => item.Terms is null || item.Terms.IsRecord(item.Name);

    private JsonTable TableAt(PathNode node) =>
        _tables.TryGetValue(node, out var table) ? table : _tables[node] = new JsonTable(_records.Columns, node);

    private void Begin(JsonLevel level, string? name)
    {
        _levels.Add(level);
        if (!level.IsRecord)
            return;
        _records.Begin();
        _openRecords++;
        Key(level.Node, name);
    }

    private void Key(PathNode node, string? name)
    {
        if (name is not null)
            _records.Cell(node.Column, Encoding.UTF8.GetBytes(name));
    }

    private PathNode Next(JsonLevel? around)
    {
        if (around is null)
            return _root;
        if (around.Row is { } row)
            return row.Table.At(row.Items++);
        if (around.IsArray)
            return around.Node;
        (var member, around.Member, around.DataName) = (around.Member!, null, null);
        return member;
    }
}
