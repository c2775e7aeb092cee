using System.Collections.Concurrent;

namespace HonoStar.Application.Tests;

/// <summary>What the test application keeps: names of items, and how often a command was executed.</summary>
public sealed class Inventory
{
    private readonly ConcurrentDictionary<int, string> _names = new() { [7] = "Seven <b>" };

    public int Executed { get; set; }

    /// <summary>What a command waits for in the middle.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string NameOf(int id) => _names.TryGetValue(id, out var name) ? name : "item " + id;

    public void Rename(int id, string name) => _names[id] = name;

    public void Remove(int id) => _names.TryRemove(id, out _);
}
