using System.ComponentModel;

namespace HonoStar.Runtime;

/// <summary>A class with regions, made anew for each rendering. Implemented by its generated part.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRegionHost<TSelf>
    where TSelf : IRegionHost<TSelf>
{
    /// <summary>Makes the object from services, and gives it the context through which it shows its regions.</summary>
    static abstract TSelf Create(IServiceProvider services, RegionContext regions);
}
