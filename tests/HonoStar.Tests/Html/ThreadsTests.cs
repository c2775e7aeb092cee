using System.Collections.Concurrent;

namespace HonoStar.Tests;

[Collection<Alone>]
public sealed class ThreadsTests
{
    [Fact]
    public async Task A_template_goes_on_after_an_await_on_another_thread()
    {
        using var scope = RenderScope.Enter();
        var threads = new HashSet<int>();

        Html html = $"<ul><li>{await Hop("a")}</li><li>{await Hop("<b>")}</li>{await Piece("c")}<li>{await Hop("d")}</li></ul>";

        Assert.Equal("<ul><li>a</li><li>&lt;b&gt;</li><i>c<u>c2</u></i><li>d</li></ul>", html.ToString());
        Assert.True(threads.Count > 1);

        async Task<string> Hop(string text)
        {
            threads.Add(Environment.CurrentManagedThreadId);
            await new OtherThread();
            threads.Add(Environment.CurrentManagedThreadId);
            return text;
        }

        async Task<Html> Piece(string text) => $"<i>{await Hop(text)}<u>{await Hop(text + "2")}</u></i>";
    }

    [Fact]
    public async Task A_template_goes_on_after_an_await_that_left_its_own_thread_alone()
    {
        using var scope = RenderScope.Enter();

        Html html = $"<p>{await Task.FromResult("a")}{await Later()}</p>";

        Assert.Equal("<p>a<b>x</b></p>", html.ToString());

        static async ValueTask<Html> Later()
        {
            Html before = $"<b>{"x"}</b>";
            await Task.Yield();
            return before;
        }
    }

    [Fact]
    public async Task Branches_of_one_page_run_in_parallel()
    {
        for (var round = 0; round < 20; round++)
        {
            using var scope = RenderScope.Enter();
            var branches = await Task.WhenAll(Enumerable.Range(0, 8).Select(b => Task.Run(() => Branch(b))));

            Html html = $"<main>{branches}</main>";

            Assert.Equal("<main>" + string.Concat(Enumerable.Range(0, 8).Select(Expected)) + "</main>", html.ToString());
        }

        static async Task<Html> Branch(int branch) =>
            $"<section id={branch}>{await Enumerable.Range(0, 40).EachAsync(async i => (Html)$"<p>{await Sometimes(i)}:{branch}</p>")}</section>";

        static string Expected(int branch) =>
            $"<section id={branch}>{string.Concat(Enumerable.Range(0, 40).Select(i => $"<p>{i}:{branch}</p>"))}</section>";

        static async ValueTask<int> Sometimes(int i)
        {
            if (i % 3 == 0)
            {
                await Task.Yield();
            }

            return i;
        }
    }

    [Fact]
    public async Task Interleaved_branches_on_one_thread_do_not_touch_each_other()
    {
        using var scope = RenderScope.Enter();
        using var gates = new OneThread();

        var results = await gates.Run(() => Task.WhenAll(Enumerable.Range(0, 5).Select(Branch)));

        for (var b = 0; b < 5; b++)
        {
            Assert.Equal($"<p>{string.Concat(Enumerable.Range(0, 30).Select(i => $"[{b}.{i}]"))}</p>", results[b].ToString());
        }

        static async Task<Html> Branch(int branch) => $"<p>{await Enumerable.Range(0, 30).EachAsync(async i =>
        {
            Html item = $"[{branch}.{await Yielded(i)}]";
            return item;
        })}</p>";

        static async Task<int> Yielded(int i)
        {
            await Task.Yield();
            return i;
        }
    }

    [Fact]
    public async Task Pages_in_parallel_never_show_each_others_bytes()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (page, _) =>
        {
            using var scope = RenderScope.Enter();
            var mark = $"{page:D5}";
            Html head = $"<h1>{mark}</h1>";
            Html html = $"<html>{head}{await Enumerable.Range(0, 30).EachAsync(async i =>
            {
                if (i % 7 == page % 7)
                {
                    await Task.Yield();
                }

                return (Html)$"<p>{mark}{Slot($"<b>{mark}</b>")}{new string('x', page % 50)}</p>";
            })}{head}</html>";

            var row = $"<p>{mark}<i><b>{mark}</b></i>{new string('x', page % 50)}</p>";
            var expected = $"<html><h1>{mark}</h1>{string.Concat(Enumerable.Repeat(row, 30))}<h1>{mark}</h1></html>";
            if (html.ToString() != expected)
            {
                Assert.Fail($"Page {page} shows something else.");
            }
        });

        static Html Slot(Html content) => $"<i>{content}</i>";
    }

    [Fact]
    public async Task A_task_that_outlives_its_page_reads_its_own_bytes_or_throws()
    {
        var cancellation = new CancellationTokenSource();
        var faults = new ConcurrentQueue<string>();
        var abandoned = new List<Task>();
        var thrown = 0;
        var whole = 0;

        for (var page = 0; page < 300; page++)
        {
            using var scope = RenderScope.Enter();
            var mark = (char)('a' + (page % 26));
            Html fragment = $"{new string(mark, 2000)}";
            var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            abandoned.Add(Task.Run(async () =>
            {
                try
                {
                    for (var i = 0; i < 200; i++)
                    {
                        if (i == 2)
                        {
                            ready.SetResult();
                        }

                        Html html = $"({fragment}{await Maybe(i)}{fragment}{new string(mark, 100)})";
                        var text = html.ToString();
                        if (text[0] != '(' || text[^1] != ')' || text.AsSpan(1, text.Length - 2).ContainsAnyExcept(mark))
                        {
                            faults.Enqueue(text);
                        }

                        Interlocked.Increment(ref whole);
                    }
                }
                catch (InvalidOperationException) when (ready.Task.IsCompleted)
                {
                    Interlocked.Increment(ref thrown);
                }
                catch (Exception exception)
                {
                    faults.Enqueue(exception.ToString());
                    ready.TrySetResult();
                }
            }, cancellation.Token));
            await ready.Task;
            Html own = $"<p>{new string('#', 3000)}</p>";
            if (own.ToString() != "<p>" + new string('#', 3000) + "</p>")
            {
                faults.Enqueue("own page");
            }
        }

        await Task.WhenAll(abandoned);

        Assert.Empty(faults);
        Assert.True(thrown > 0, "No task outlived its page: this proves nothing.");
        Assert.True(whole > 0, "No task read anything: this proves nothing.");

        static async ValueTask<string?> Maybe(int i)
        {
            if (i % 5 == 0)
            {
                await Task.Yield();
            }

            return null;
        }
    }

    [Fact]
    public async Task A_task_that_outlives_its_page_can_build_new_pieces()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<string> task;
        using (RenderScope.Enter())
        {
            Html warm = $"<p>page</p>";
            task = Task.Run(async () =>
            {
                Html mail = $"<p>before</p>";
                await gate.Task;
                Html late = $"<p>{"mail"}{Html.Raw("<b>x</b>")}</p>";
                return late.ToString();
            });
        }

        gate.SetResult();

        Assert.Equal("<p>mail<b>x</b></p>", await task);
    }

    [Fact]
    public void New_pieces_can_be_built_on_a_thread_whose_render_was_ended_elsewhere()
    {
        var scope = RenderScope.Enter();
        Html old = $"<p>old</p>";
        using (ExecutionContext.SuppressFlow())
        {
            var other = new Thread(scope.Dispose);
            other.Start();
            other.Join();
        }

        Html html = $"<p>{"new"}</p>";

        Assert.Equal("<p>new</p>", html.ToString());
        Assert.Throws<InvalidOperationException>(() => old.ToString());
        scope.Dispose();
    }

    /// <summary>Goes on on a thread of its own.</summary>
    private readonly struct OtherThread : System.Runtime.CompilerServices.INotifyCompletion
    {
        public bool IsCompleted => false;

        public OtherThread GetAwaiter() => this;

        public void OnCompleted(Action continuation) => new Thread(() => continuation()).Start();

        public void GetResult()
        {
        }
    }

    /// <summary>Runs everything that is awaited on one thread, in turns.</summary>
    private sealed class OneThread : SynchronizationContext, IDisposable
    {
        private readonly BlockingCollection<(SendOrPostCallback, object?)> _queue = [];

        public override void Post(SendOrPostCallback d, object? state) => _queue.Add((d, state));

        public Task<T> Run<T>(Func<Task<T>> work)
        {
            var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            var context = ExecutionContext.Capture()!;
            var thread = new Thread(() => ExecutionContext.Run(context, _ =>
            {
                SetSynchronizationContext(this);
                var task = work();
                task.ContinueWith(_ => _queue.CompleteAdding(), TaskScheduler.Default);
                foreach (var (callback, state) in _queue.GetConsumingEnumerable())
                {
                    callback(state);
                }

                done.SetResult(task.Result);
            }, null));
            thread.Start();
            return done.Task;
        }

        public void Dispose() => _queue.Dispose();
    }
}
