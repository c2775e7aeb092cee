namespace HonoStar.Analyzers;

/// <summary>What a method with bound parameters is for.</summary>
internal enum BindingPlace
{
    Page,
    Layout,
    ErrorPage,
    Region,
}
