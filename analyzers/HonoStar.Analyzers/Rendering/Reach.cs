namespace HonoStar.Analyzers;

/// <summary>Follows everything that may be called from somewhere, and collects its signals.</summary>
internal sealed class Reach(ApplicationRendering rendering, CancellationToken cancellation)
{
    private readonly HashSet<RenderedMember> _seen = [];
    private readonly Queue<RenderedMember> _waiting = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly SignalScope _scope = new();

    /// <summary>From all members of a type.</summary>
    public SignalScope From(RenderedType type)
    {
        AddAll(type);
        return Follow();
    }

    /// <summary>From one member.</summary>
    public SignalScope From(RenderedMember member)
    {
        Add([member]);
        return Follow();
    }

    private SignalScope Follow()
    {
        while (_waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            Follow(_waiting.Dequeue());
        }

        _scope.HasUnknown |= rendering.MentionsForeign(_names);
        return _scope;
    }

    private void Follow(RenderedMember member)
    {
        Add(rendering.TypeOf(member.Part).Makings);
        _scope.HasUnknown |= member.IsUnseen;
        var signals = member.SignalsOf(cancellation);
        _scope.Add(signals);
        foreach (var name in member.Uses.Names.Where(_names.Add))
        {
            foreach (var type in rendering.TypesNamed(name))
            {
                rendering.AddRecord(type, _scope);
                Add(type.Makings);
            }
        }

        foreach (var use in member.Uses.Members)
        {
            Add(rendering.MayBe(use, member));
        }

        Answer(member.Uses.Actions.SelectMany(rendering.AnsweringRoute));
        foreach (var address in signals.Addresses)
        {
            if (Address.Read(address) is not { } read)
            {
                // By a way that depends on the page, or to another site.
                _scope.HasUnknown = true;
                continue;
            }

            var answering = rendering.AnsweringAddress(read).ToList();
            Answer(answering);

            // An endpoint that the application maps itself may set any.
            _scope.HasUnknown |= answering.Count == 0;
        }
    }

    /// <summary>What answers an action comes onto the page that sent it; with a document come its layouts.</summary>
    private void Answer(IEnumerable<RenderedMember> handlers)
    {
        foreach (var handler in handlers)
        {
            Add([handler]);
            if (handler.IsDocument)
            {
                foreach (var layout in rendering.Pages.Where(page => page.Type == rendering.TypeOf(handler.Part)).SelectMany(static page => page.Layouts))
                {
                    AddAll(layout);
                }
            }
        }
    }

    private void AddAll(RenderedType type) => Add(rendering.Inherited(type, null).SelectMany(static one => one.Members));

    /// <summary>What stands in a file without markup has none to call either, but for what it is given.</summary>
    private void Add(IEnumerable<RenderedMember> members)
    {
        foreach (var member in members)
        {
            if (member.Part.File.MakesMarkup && _seen.Add(member))
            {
                _waiting.Enqueue(member);
            }
        }
    }
}
