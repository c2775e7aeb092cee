namespace App;

internal partial class Outer
{
    /// <summary>Nested, and with a region whose name generated members could have, too.</summary>
    internal sealed partial class Nested
    {
        [Live<Topics.Issues>]
        public Html Create() => $"""<i id="create"></i>""";

        [Live<Topics.Issues>]
        public Html NameOf() => $"""<i id="name-of"></i>""";

        [Live<Topics.Issues>]
        public Html All() => $"""<i id="all-of-nested"></i>""";
    }
}
