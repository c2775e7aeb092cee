namespace HonoStar.CodeModel;

/// <summary>A class of the application, as generated code has to know it.</summary>
/// <param name="FullName">The full name without <c>global::</c>; containing types are joined with dots.</param>
/// <param name="Reference">The name that generated code writes.</param>
/// <param name="FilePath">The file whose declaration has the attribute.</param>
/// <param name="IsNameable">Whether generated code can name it: it is neither hidden nor generic.</param>
/// <param name="Creation">How an instance is made; <see langword="null"/> when generated code cannot make one.</param>
/// <param name="HasRegions">Whether it has generated regions, so that <c>Create</c> makes it.</param>
/// <param name="Metadata">Its attributes that become metadata, as expressions.</param>
internal sealed record ClassModel(
    string FullName,
    string Reference,
    string FilePath,
    bool IsNameable,
    CreationModel? Creation,
    bool HasRegions,
    EquatableArray<string> Metadata)
{
    /// <summary>Whether generated code can call a method of it.</summary>
    /// <param name="isStatic">Whether the method is static.</param>
    public bool CanCall(bool isStatic) => IsNameable && (isStatic || Creation is not null);
}

/// <summary>A call of a constructor.</summary>
/// <param name="Arguments">What the parameters are bound to.</param>
internal sealed record CreationModel(EquatableArray<ParameterModel> Arguments);
