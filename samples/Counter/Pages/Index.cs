namespace CounterSample.Pages;

/// <summary>A number that every open window shows, and a button that counts.</summary>
[Page]
public sealed partial class CounterPage(Counter counter)
{
    public Html Get(Head head)
    {
        head.Title = "Counter";
        head.Stylesheet("/app.css");
        return $"""
            <main>
              <h1>Counter</h1>
              {Live.Value()}
              <form {Routes.Up.Post().Form()}><button>One more</button></form>
            </main>
            """;
    }

    [Live<Topics.Count>]
    private Html Value() => $"""<output id="value">{counter.Value}</output>""";

    [Post("up")]
    public Reply Up(Fx fx)
    {
        counter.Increment();
        fx.Publish(new Topics.Count());
        return Reply.None;
    }
}
