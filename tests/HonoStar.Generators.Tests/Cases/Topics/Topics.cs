public readonly record struct Plain;

[Topic("global:{Id}")]
public readonly partial record struct GlobalTopic(Guid Id);

namespace App
{
    public enum Floor
    {
        Ground,
        First,
    }

    [Topic("everything")]
    public readonly partial record struct Everything;

    public static partial class Topics
    {
        /// <summary>Values of many kinds.</summary>
        [Topic("{tenant}:kinds:{number}-{maybe}:{flag}:{maybeFlag}:{floor}:{day}:{id}")]
        public readonly partial record struct Kinds(string? Tenant, long Number, int? Maybe, bool Flag, bool? MaybeFlag, Floor Floor, DateOnly Day, Guid Id);

        /// <summary>Its parameters have the names of the generated members.</summary>
        [Topic("clash:{name}:{template}")]
        public readonly partial record struct Clash(string Name, string Template);

        internal partial class Deeper
        {
            [Topic("quote:\"{id}\"")]
            internal readonly partial record struct Quoted(int Id);
        }
    }
}
