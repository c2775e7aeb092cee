namespace HonoStar.Datastar;

/// <summary>How elements are put into the page.</summary>
public enum PatchMode
{
    /// <summary>The target becomes the element, by morphing. The default.</summary>
    Outer,

    /// <summary>The target's content becomes the elements, by morphing.</summary>
    Inner,

    /// <summary>The target is replaced without morphing: state and focus inside it are lost.</summary>
    Replace,

    /// <summary>The elements come before the target's first child.</summary>
    Prepend,

    /// <summary>The elements come after the target's last child.</summary>
    Append,

    /// <summary>The elements come before the target.</summary>
    Before,

    /// <summary>The elements come after the target.</summary>
    After,

    /// <summary>The target is removed.</summary>
    Remove,
}
