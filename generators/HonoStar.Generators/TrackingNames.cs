namespace HonoStar.Generators;

/// <summary>The names of the pipeline's steps. Tests find them by reflection: a step that is added is tested, too.</summary>
internal static class TrackingNames
{
    public const string Project = nameof(Project);
    public const string Application = nameof(Application);
    public const string References = nameof(References);
    public const string Pages = nameof(Pages);
    public const string Specials = nameof(Specials);
    public const string PlacedPages = nameof(PlacedPages);
    public const string PlacedSpecials = nameof(PlacedSpecials);
    public const string Routes = nameof(Routes);
    public const string Regions = nameof(Regions);
    public const string Topics = nameof(Topics);
    public const string Inputs = nameof(Inputs);
    public const string Signals = nameof(Signals);
    public const string Manifest = nameof(Manifest);
}
