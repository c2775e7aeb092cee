using System.Collections.Concurrent;

namespace HonoStar.Tests;

/// <summary>Two threads at the same bytes, as closely as can be arranged.</summary>
[Collection<Alone>]
public sealed class RacesTests
{
    private const int Rounds = 60;

    private static readonly string s_long = new('b', 150_000);

    [Theory]
    [InlineData("text")]
    [InlineData("number")]
    [InlineData("piece")]
    [InlineData("adopted")]
    [InlineData("formatted")]
    [InlineData("pieces")]
    public void A_template_that_changed_threads_leaves_the_buffer_of_the_first_one_alone(string hole)
    {
        var literal = s_long.Replace('b', 'a');
        for (var round = 0; round < Rounds; round++)
        {
            using var scope = RenderScope.Enter();
            Html moved = $"<p>";
            Html child = hole is "adopted" ? Html.Of($"(c)") : default;
            var ready = new ManualResetEventSlim();
            using var other = OnAnotherThread(() =>
            {
                switch (hole)
                {
                    case "text": moved.AppendFormatted("t"); break;
                    case "number": moved.AppendFormatted(7); break;
                    case "piece": moved.AppendFormatted((Html)$"<i>{1}</i>"); break;
                    case "adopted": moved.AppendFormatted(child); break;
                    case "formatted": moved.AppendFormatted(1m, "F2"); break;
                    default: moved.AppendFormatted((IEnumerable<Html>)[child, child]); break;
                }

                ready.Set();
                moved.AppendLiteral(literal);
            });
            ready.Wait(TestContext.Current.CancellationToken);
            for (var i = 0; i < 200; i++)
            {
                Html own = $"bbbb";
                if (own.ToString() != "bbbb")
                {
                    Assert.Fail($"Another thread wrote to this one's buffer: {own}");
                }
            }

            other.Join();
            Assert.DoesNotContain('b', moved.ToString());
            Assert.EndsWith(literal, moved.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_task_that_still_writes_when_its_page_ends_never_writes_to_another_page()
    {
        // More threads than processors, so that some are interrupted in the middle of writing.
        const int Threads = 6;
        for (var round = 0; round < 40; round++)
        {
            var ready = new CountdownEvent(Threads);
            var scope = RenderScope.Enter();
            var others = Enumerable.Range(0, Threads).Select(_ =>
            {
                var pieces = Enumerable.Range(0, 20).Select(_ => PieceWithItsOwnBuffer()).ToArray();
                return OnAnotherThread(() => WriteUntilTheEnd(pieces, ready));
            }).ToArray();
            ready.Wait(TestContext.Current.CancellationToken);
            Thread.SpinWait(round * 100);
            scope.Dispose();
            AssertPagesAreTheirOwn();
            Array.ForEach(others, o => o.Join());
        }

        // Too long to move within the page's buffer, it gets one of its own, made by this thread.
        static Html PieceWithItsOwnBuffer()
        {
            Html html = $"{new string('b', 1000)}";
            Html between = $"between";
            html.AppendFormatted("b");
            return html;
        }

        static void WriteUntilTheEnd(Html[] pieces, CountdownEvent ready)
        {
            ready.Signal();
            try
            {
                for (var i = 0; i < pieces.Length; i++)
                {
                    pieces[i].AppendFormatted(s_long);
                    pieces[i].AppendFormatted(s_long);
                }
            }
            catch (InvalidOperationException)
            {
                // The page has ended.
            }
        }
    }

    [Fact]
    public void A_task_that_still_reads_when_its_page_ends_never_reads_another_page()
    {
        var read = new ConcurrentBag<string?>();
        for (var round = 0; round < Rounds; round++)
        {
            var ready = new ManualResetEventSlim();
            var scope = RenderScope.Enter();
            Html html = $"{s_long}";
            using var other = OnAnotherThread(() =>
            {
                try
                {
                    for (var i = 0; ; i++)
                    {
                        if (i == 2)
                        {
                            ready.Set();
                        }

                        read.Add(Strange((i % 4) switch
                        {
                            0 => html.ToString(),
                            1 => System.Text.Encoding.UTF8.GetString(html.ToUtf8Array()),
                            2 => Html.Freeze(html).ToString(),
                            _ => ((Html)$"{html}").ToString(),
                        }));
                    }
                }
                catch (InvalidOperationException)
                {
                    // The page has ended.
                }
            });
            ready.Wait(TestContext.Current.CancellationToken);
            Thread.SpinWait(round * 20);
            scope.Dispose();
            AssertPagesAreTheirOwn();
            other.Join();
        }

        Assert.NotEmpty(read);
        Assert.All(read, Assert.Null);

        static string? Strange(string text) => text.Length == s_long.Length && !text.AsSpan().ContainsAnyExcept('b') ? null : text;
    }

    private static void AssertPagesAreTheirOwn()
    {
        for (var page = 0; page < 5; page++)
        {
            using var scope = RenderScope.Enter();
            Html html = $"{new string('a', 1000)}";
            Html between = $"a";
            for (var i = 0; i < 20; i++)
            {
                html.AppendFormatted(new string('a', 10_000));
            }

            Html whole = $"{html}{html}";
            if (whole.Length != 402_000 || whole.Utf8Span.ContainsAnyExcept((byte)'a'))
            {
                Assert.Fail("A page shows another page's bytes.");
            }
        }
    }

    /// <summary>A thread that works for the same render as this one.</summary>
    private static Joined OnAnotherThread(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        return new Joined(thread);
    }

    private sealed record Joined(Thread Thread) : IDisposable
    {
        public void Join() => Thread.Join();

        public void Dispose() => Thread.Join();
    }
}
