namespace HonoStar;

/// <summary>A short message that vanishes by itself.</summary>
internal static class Toast
{
    public static Html Render(string text, ToastKind kind) =>
        $"""<div class="toast {ClassOf(kind)}" data-toast>{text}</div>""";

    private static string ClassOf(ToastKind kind) => kind switch
    {
        ToastKind.Success => "toast-success",
        ToastKind.Warning => "toast-warning",
        ToastKind.Error => "toast-error",
        _ => "toast-info",
    };
}
