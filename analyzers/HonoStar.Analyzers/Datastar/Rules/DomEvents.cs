namespace HonoStar.Analyzers;

/// <summary>The events that browsers send to elements, as far as pages listen to them.</summary>
internal static class DomEvents
{
    private static readonly HashSet<string> s_names = new(
        ("click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave wheel "
        + "pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel touchstart touchend touchmove touchcancel "
        + "keydown keyup keypress beforeinput input change submit reset invalid focus blur focusin focusout select scroll scrollend "
        + "drag dragstart dragend dragenter dragleave dragover drop copy cut paste load error toggle beforetoggle close cancel "
        + "animationstart animationend animationiteration transitionstart transitionend play pause ended timeupdate volumechange").Split(' '),
        StringComparer.Ordinal);

    public static bool Contains(string name) => s_names.Contains(name);

    /// <summary>The event that a name is short of one letter for, has one twice of, or has two of in the wrong order; an event of the application may resemble any other way.</summary>
    public static string? MisspeltBy(string name) =>
        name.Length < 4 || s_names.Contains(name) ? null : s_names.FirstOrDefault(known => known.Length > 4 && IsMisspelt(name, known));

    private static bool IsMisspelt(string name, string known)
    {
        var same = 0;
        while (same < name.Length && same < known.Length && name[same] == known[same])
        {
            same++;
        }

        return (known.Length - name.Length) switch
        {
            // At its beginning or end, a letter makes another word.
            1 => same > 0 && same < name.Length && name.Substring(same) == known.Substring(same + 1),
            0 => same + 1 < name.Length && name[same] == known[same + 1] && name[same + 1] == known[same] && name.Substring(same + 2) == known.Substring(same + 2),
            -1 => same > 0 && name[same] == name[same - 1] && name.Substring(same + 1) == known.Substring(same),
            _ => false,
        };
    }
}
