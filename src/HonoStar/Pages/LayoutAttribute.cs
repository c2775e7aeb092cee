namespace HonoStar;

/// <summary>
/// Makes a class in <c>_Layout.cs</c> the layout of the pages in its folder and below. Its method
/// <c>Render(Html content)</c> returns what stands in the body round the content; further parameters are bound as in
/// a handler. Layouts nest: the one of an inner folder stands within the one of the outer.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LayoutAttribute : Attribute;
