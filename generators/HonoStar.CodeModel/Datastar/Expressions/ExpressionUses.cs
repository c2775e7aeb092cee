using System.Collections.Immutable;

namespace HonoStar.CodeModel;

/// <summary>What an expression uses: signals, actions, and names that it does not declare itself.</summary>
internal sealed class ExpressionUses
{
    private readonly ImmutableArray<SignalUse>.Builder _signals = ImmutableArray.CreateBuilder<SignalUse>();
    private readonly ImmutableArray<ExpressionNode>.Builder _actions = ImmutableArray.CreateBuilder<ExpressionNode>();
    private readonly ImmutableArray<NameUse>.Builder _names = ImmutableArray.CreateBuilder<NameUse>();
    private readonly HashSet<string> _declared = [];
    private int _functions;
    private int _peeks;

    private ExpressionUses()
    {
    }

    public ImmutableArray<SignalUse> Signals { get; private set; } = [];

    /// <summary>The calls of actions.</summary>
    public ImmutableArray<ExpressionNode> Actions { get; private set; } = [];

    public ImmutableArray<NameUse> Names { get; private set; } = [];

    /// <summary>Whether it reaches signals by <c>$</c> alone, so that nobody can say which.</summary>
    public bool UsesAnySignal { get; private set; }

    public static ExpressionUses Of(ExpressionNode program)
    {
        var uses = new ExpressionUses();

        // Where a name is declared inside an expression does not matter here: such a name is its own everywhere in it.
        uses.Declare(program);
        uses.Visit(program);
        uses.Signals = uses._signals.ToImmutable();
        uses.Actions = uses._actions.ToImmutable();
        uses.Names = uses._names.ToImmutable();
        return uses;
    }

    private void Declare(ExpressionNode node)
    {
        switch (node.Kind)
        {
            case ExpressionKind.Declarator or ExpressionKind.Catch:
                Targets(node.Children[0]);
                break;
            case ExpressionKind.FunctionDeclaration:
                _declared.Add(node.Text);
                break;
            case ExpressionKind.Function:
                foreach (var parameter in node.Children.Take(node.Children.Length - 1))
                {
                    Targets(parameter);
                }

                if (node.Text == "function")
                {
                    _declared.Add("arguments");
                }

                break;
        }

        foreach (var child in node.Children)
        {
            Declare(child);
        }
    }

    private void Targets(ExpressionNode pattern)
    {
        switch (pattern.Kind)
        {
            case ExpressionKind.Name:
                _declared.Add(pattern.Text);
                break;
            case ExpressionKind.Property:
                Targets(pattern.Children[1]);
                break;
            case ExpressionKind.Assignment or ExpressionKind.Spread:
                Targets(pattern.Children[0]);
                break;
            case ExpressionKind.Array or ExpressionKind.Object:
                foreach (var child in pattern.Children)
                {
                    Targets(child);
                }

                break;
        }
    }

    private void Visit(ExpressionNode node)
    {
        switch (node.Kind)
        {
            case ExpressionKind.Signal or ExpressionKind.Name or ExpressionKind.Member or ExpressionKind.Index:
                Use(node, isRead: true, isWritten: false, isCalled: false);
                break;
            case ExpressionKind.Action:
                _actions.Add(node);
                var isPeek = node.Text == "peek";
                _peeks += isPeek ? 1 : 0;
                VisitChildren(node);
                _peeks -= isPeek ? 1 : 0;
                break;
            case ExpressionKind.Call or ExpressionKind.Tagged:
                Use(node.Children[0], isRead: true, isWritten: false, isCalled: true);
                foreach (var argument in node.Children.Skip(1))
                {
                    Visit(argument);
                }

                break;
            case ExpressionKind.Assignment:
                Write(node.Children[0], alsoReads: node.Text != "=");
                Visit(node.Children[1]);
                break;
            case ExpressionKind.Update:
                Write(node.Children[0], alsoReads: true);
                break;
            case ExpressionKind.Unary when node.Text == "delete":
                Write(node.Children[0], alsoReads: false);
                break;
            case ExpressionKind.ForEach when node.Children[0].Kind != ExpressionKind.Declaration:
                Write(node.Children[0], alsoReads: false);
                Visit(node.Children[1]);
                Visit(node.Children[2]);
                break;
            case ExpressionKind.Function:
                _functions++;
                VisitChildren(node);
                _functions--;
                break;
            default:
                VisitChildren(node);
                break;
        }
    }

    private void VisitChildren(ExpressionNode node)
    {
        foreach (var child in node.Children)
        {
            Visit(child);
        }
    }

    private void Write(ExpressionNode target, bool alsoReads)
    {
        switch (target.Kind)
        {
            case ExpressionKind.Parenthesised or ExpressionKind.Spread:
                Write(target.Children[0], alsoReads);
                break;
            case ExpressionKind.Array or ExpressionKind.Object:
                foreach (var item in target.Children)
                {
                    Write(item, alsoReads: false);
                }

                break;
            case ExpressionKind.Property:
                Visit(target.Children[0]);
                Write(target.Children[1], alsoReads: false);
                break;
            case ExpressionKind.Assignment:
                Write(target.Children[0], alsoReads: false);
                Visit(target.Children[1]);
                break;
            default:
                Use(target, alsoReads, isWritten: true, isCalled: false);
                break;
        }
    }

    private void Use(ExpressionNode node, bool isRead, bool isWritten, bool isCalled)
    {
        switch (node.Kind)
        {
            case ExpressionKind.Signal:
                var path = node.Text;
                if (isCalled && path.LastIndexOf('.') is > 0 and var dot)
                {
                    path = path.Substring(0, dot);
                }

                _signals.Add(new SignalUse(node, path, isRead, isWritten, _functions > 0, _peeks > 0));
                break;
            case ExpressionKind.Name when node.Text == "$":
                UsesAnySignal = true;
                break;
            case ExpressionKind.Name:
                if (!_declared.Contains(node.Text))
                {
                    _names.Add(new NameUse(node, isWritten, isCalled));
                }

                break;
            case ExpressionKind.Member or ExpressionKind.Index when NameOfRoot(node) is { } name:
                _signals.Add(new SignalUse(node, name, isRead, isWritten, _functions > 0, _peeks > 0));
                break;
            case ExpressionKind.Member or ExpressionKind.Index:
                // Writing to a part of a signal writes the signal; the rest of the way to it is read.
                Use(node.Children[0], isRead: true, isWritten, isCalled: false);
                foreach (var index in node.Children.Skip(1))
                {
                    Visit(index);
                }

                break;
            default:
                Visit(node);
                break;
        }
    }

    /// <summary>The signal that <c>$.name</c> or <c>$['name']</c> is.</summary>
    private static string? NameOfRoot(ExpressionNode node) => node.Children[0] switch
    {
        { Kind: ExpressionKind.Name, Text: "$" } when node.Kind == ExpressionKind.Member => node.Text,
        { Kind: ExpressionKind.Name, Text: "$" } when node.Children[1].Kind == ExpressionKind.Text => node.Children[1].Text,
        _ => null,
    };
}
