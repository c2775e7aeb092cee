namespace HonoStar;

/// <summary>
/// Marks the class in <c>_Folder.cs</c> whose other attributes (such as <c>[Authorize]</c>) become endpoint metadata of
/// every page in its folder and below.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PageFolderAttribute : Attribute;
