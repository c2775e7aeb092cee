namespace Mistakes;

/// <summary>What can change; published and watched as it should be.</summary>
[Topic("changes")]
public readonly partial record struct Changes;

/// <summary>A topic with a value.</summary>
[Topic("issue:{id}")]
public readonly partial record struct Issue(int Id);

/// <summary>What changes, and says so.</summary>
public sealed class Store
{
    /// <summary>Adds an issue.</summary>
    [Changes<Changes>]
    public void Add()
    {
    }
}
