using HonoStar.CodeModel;

namespace HonoStar.Generators;

/// <summary>What the application declares that code is generated for.</summary>
/// <param name="Pages">The pages.</param>
/// <param name="Specials">The layouts, error pages, not-found pages and folders, by name.</param>
/// <param name="Topics">The topics.</param>
/// <param name="Regions">The classes with regions.</param>
/// <param name="Signals">The inputs that come from signals, each with those that stand in it.</param>
/// <param name="Forms">The inputs that come from forms, each with those that stand in it.</param>
/// <param name="Manifests">The manifests of referenced assemblies that have pages.</param>
internal sealed record ApplicationModel(
    EquatableArray<PageModel> Pages,
    EquatableArray<SpecialModel> Specials,
    EquatableArray<TopicModel> Topics,
    EquatableArray<RegionHostModel> Regions,
    EquatableArray<EquatableArray<InputModel>> Signals,
    EquatableArray<EquatableArray<InputModel>> Forms,
    EquatableArray<string> Manifests);
