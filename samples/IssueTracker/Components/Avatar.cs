namespace IssueTracker.Components;

/// <summary>Somebody as a coloured disc with their initials.</summary>
public static class Avatar
{
    /// <summary>The disc. It stands next to the name, so it says nothing itself.</summary>
    public static Html Of(User user) =>
        $"""<span class="avatar" style="{Css.Raw($"--hue:{user.Id * 137 % 360}")}" aria-hidden="true" title="{user.DisplayName}">{Initials(user)}</span>""";

    /// <summary>The disc where there is no name next to it: it says the name itself.</summary>
    public static Html Alone(User user, string role) =>
        $"""<span class="avatar-alone">{Of(user)}<span class="visually-hidden">{role} {user.DisplayName}</span></span>""";

    private static string Initials(User user)
    {
        var words = user.DisplayName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "?",
            [var only] => only[..1].ToUpperInvariant(),
            [var first, .., var last] => $"{first[0]}{last[0]}".ToUpperInvariant(),
        };
    }
}
