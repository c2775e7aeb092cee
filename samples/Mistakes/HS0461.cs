namespace Mistakes.HS0461;

[Page("/hs0461")]
public sealed class Page0461
{
    public Html Get() => $"""
        <p data-signals:tags="['', '']">
          <input type="checkbox" aria-label="New" value="new" data-bind:tags>
          <input type="checkbox" aria-label="Old" value="old" data-bind="tags"> {"" /* HS0461 */}
        </p>
        """;
}
