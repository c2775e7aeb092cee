namespace HonoStar.CodeModel;

/// <summary>A class with regions.</summary>
/// <param name="FullName">Its full name.</param>
/// <param name="Reference">The name that generated code writes.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Headers">The declarations that its generated part stands in.</param>
/// <param name="Creation">How an instance is made; <see langword="null"/> when its constructor cannot be called.</param>
/// <param name="Access">The accessibility of its member <c>Live</c>: <c>private</c>, <c>internal</c> or <c>public</c>.</param>
/// <param name="Regions">Its regions.</param>
internal sealed record RegionHostModel(
    string FullName,
    string Reference,
    string Namespace,
    EquatableArray<string> Headers,
    CreationModel? Creation,
    string Access,
    EquatableArray<RegionModel> Regions);

/// <summary>A region: a method with <c>[Live&lt;&gt;]</c>.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Result">Whether it returns <c>Html</c> or a task of it.</param>
/// <param name="IsStatic">Whether the method is static.</param>
/// <param name="IsPerViewer">Whether it takes who looks at it.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Topics">The topics that it depends on.</param>
/// <param name="Metadata">Its attributes that are of interest at run time, as expressions.</param>
internal sealed record RegionModel(
    string Method,
    RegionResult Result,
    bool IsStatic,
    bool IsPerViewer,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<RegionTopicModel> Topics,
    EquatableArray<string> Metadata)
{
    /// <summary>Whether generated code can call it.</summary>
    public bool IsUsable => Result != RegionResult.Unsupported && Parameters.All(parameter => parameter.Source is ParameterSource.Value
        or ParameterSource.Viewer or ParameterSource.User or ParameterSource.Cancellation or ParameterSource.Service
        or ParameterSource.RegionHost or ParameterSource.ServiceProvider);

    /// <summary>The parameters that tell its instances apart.</summary>
    public IEnumerable<ParameterModel> Values => Parameters.Where(parameter => parameter.Source == ParameterSource.Value);
}

/// <summary>What a region's method returns.</summary>
internal enum RegionResult
{
    Unsupported,
    Html,
    Task,
    ValueTask,
}

/// <summary>A topic of a region.</summary>
/// <param name="Type">The topic's type.</param>
/// <param name="Arguments">For each parameter of the topic, the name of the region's parameter that it is bound to.</param>
/// <param name="Unmatched">The parameters of the topic that the region lacks or has with another type; empty when it is usable.</param>
internal sealed record RegionTopicModel(string Type, EquatableArray<string> Arguments, EquatableArray<string> Unmatched);
