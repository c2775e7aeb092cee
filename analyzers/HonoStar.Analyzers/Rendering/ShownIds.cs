namespace HonoStar.Analyzers;

/// <summary>
/// The ids that members show together. Calls are followed by names that mean one thing. Of what a callee shows, only what it
/// always shows counts: its conditions may be such that they never hold for this caller.
/// </summary>
/// <param name="rendering">The application.</param>
/// <param name="cancellation">Cancels the reading.</param>
internal sealed class ShownIds(ApplicationRendering rendering, CancellationToken cancellation)
{
    private readonly HashSet<RenderedMember> _reading = [];
    private readonly HashSet<ShownTemplate> _visited = [];
    private Action<FoundId, FoundId?>? _report;
    private bool _isCut;

    /// <summary>The ids that a member shows whenever it is called, and which of its parameters.</summary>
    public Always AlwaysOf(RenderedMember member)
    {
        if (rendering.TryGetAlways(member, out var known))
        {
            return known;
        }

        if (!_reading.Add(member))
        {
            _isCut = true;
            return Always.Nothing;
        }

        var (outer, isCut) = (_report, _isCut);
        (_report, _isCut) = (null, false);
        var shown = member.MarkupOf(cancellation).Result is { } result ? Collect(result, member) : new Shows();
        var always = new Always([.. shown.Ids.Where(static id => id.IsSure)], shown.Parameters);
        _reading.Remove(member);
        if (!_isCut)
        {
            // What was cut off because a member calls itself depends on where one began.
            rendering.KeepAlways(member, always);
        }

        (_report, _isCut) = (outer, _isCut || isCut);
        return always;
    }

    /// <summary>Finds the ids that come together in the code of a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="report">Gets an id with the one before it; alone when it is repeated.</param>
    /// <returns>What the member returns.</returns>
    public IReadOnlyList<FoundId> Check(RenderedMember member, Action<FoundId, FoundId?> report)
    {
        _report = report;
        var markup = member.MarkupOf(cancellation);
        var result = markup.Result is null ? new Shows() : Collect(markup.Result, member);
        foreach (var template in markup.Templates.Where(template => !_visited.Contains(template)))
        {
            Collect(template, member);
        }

        return result.Ids;
    }

    private Shows Collect(Shown shown, RenderedMember member)
    {
        cancellation.ThrowIfCancellationRequested();
        return shown switch
        {
            ShownTemplate template => CollectTemplate(template, member),
            ShownSometimes sometimes => Collect(sometimes.What, member).Unsure(),
            ShownRepeatedly repeated => CollectRepeated(repeated.What, member),
            ShownChoice choice => CollectChoice(choice, member),
            ShownCall call => CollectCall(call, member),
            ShownParameter parameter => new Shows { Parameters = { parameter.Name } },
            _ => new Shows(),
        };
    }

    private Shows CollectTemplate(ShownTemplate template, RenderedMember member)
    {
        _visited.Add(template);
        var all = new Shows();
        all.Ids.AddRange(template.Ids.Select(id => new FoundId(member, id, id.Span, true)));
        foreach (var part in template.Parts)
        {
            Add(all, Collect(part, member));
        }

        return all;
    }

    private Shows CollectRepeated(Shown item, RenderedMember member)
    {
        var each = Collect(item, member);
        if (_report is not null)
        {
            foreach (var id in each.Ids.Where(static id => id.IsSure && !id.Written.IsDrawing))
            {
                _report(id, null);
            }
        }

        return each.Unsure();
    }

    /// <summary>What all of several show, is shown.</summary>
    private Shows CollectChoice(ShownChoice choice, RenderedMember member)
    {
        var options = choice.Options.Select(option => option is null ? new Shows() : Collect(option, member)).ToList();
        var all = new Shows();
        foreach (var id in options.SelectMany(static option => option.Ids))
        {
            var isSure = options.All(option => option.Ids.Any(other => other.IsSure && other.Id == id.Id));
            all.Ids.Add(id with { IsSure = isSure });
        }

        all.Parameters.UnionWith(options.SelectMany(static option => option.Parameters).Where(parameter => options.All(option => option.Parameters.Contains(parameter))));
        return all;
    }

    private Shows CollectCall(ShownCall call, RenderedMember member)
    {
        if (rendering.Means(call.Use, member) is not { } callee)
        {
            return new Shows();
        }

        var always = AlwaysOf(callee);
        var all = new Shows();
        all.Ids.AddRange(always.Ids.Select(id => id with { Site = call.Span }));
        foreach (var (index, name, what) in call.Arguments)
        {
            if ((name ?? callee.ParameterAt(index)) is { } parameter && always.Parameters.Contains(parameter))
            {
                Add(all, Collect(what, member));
            }
        }

        return all;
    }

    /// <summary>Adds what stands beside all before: what both show, stands twice.</summary>
    private void Add(Shows all, Shows next)
    {
        if (_report is not null)
        {
            foreach (var id in next.Ids)
            {
                var before = all.Ids.FindIndex(other => AreTwo(other, id));
                if (before >= 0)
                {
                    _report(id, all.Ids[before]);
                }
            }
        }

        all.Ids.AddRange(next.Ids);
        all.Parameters.UnionWith(next.Parameters);
    }

    /// <summary>Whether two ids are the same, and on one page. Of two conditions nobody knows whether they hold together.</summary>
    public static bool AreTwo(FoundId one, FoundId other) =>
        one.Id == other.Id
        && (one.IsSure || other.IsSure)
        && one.Site != other.Site
        && !(one.Owner == other.Owner && one.Written == other.Written && one.Written.IsDrawing);

    /// <summary>What is always shown.</summary>
    /// <param name="Ids">The ids.</param>
    /// <param name="Parameters">The parameters with markup.</param>
    internal sealed record Always(IReadOnlyList<FoundId> Ids, IReadOnlyCollection<string> Parameters)
    {
        public static Always Nothing { get; } = new([], []);
    }

    /// <summary>What an expression shows: ids, and parameters that are shown for sure.</summary>
    private sealed class Shows
    {
        public List<FoundId> Ids { get; } = [];

        public HashSet<string> Parameters { get; } = new(StringComparer.Ordinal);

        /// <summary>The same under a condition.</summary>
        public Shows Unsure()
        {
            for (var i = 0; i < Ids.Count; i++)
            {
                Ids[i] = Ids[i] with { IsSure = false };
            }

            Parameters.Clear();
            return this;
        }
    }
}
