namespace HonoStar.CodeModel;

/// <summary>What is true of the whole project.</summary>
/// <param name="Directory">Where it stands; empty when nothing says so.</param>
/// <param name="Namespace">The namespace of <c>Routes</c>.</param>
/// <param name="AssemblyName">The simple name of its assembly.</param>
internal sealed record ProjectModel(string Directory, string Namespace, string AssemblyName);
