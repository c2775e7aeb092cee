namespace HonoStar.Analyzers;

/// <summary>A check of the <c>data-*</c> attributes of a template, one by one.</summary>
internal abstract class DatastarRule : TemplateRule
{
    public sealed override void Check(TemplateContext context)
    {
        var template = DatastarTemplate.Of(context.Template);
        foreach (var use in template.Uses)
        {
            Check(context, template, use);
        }
    }

    /// <summary>Checks an attribute.</summary>
    protected abstract void Check(TemplateContext context, DatastarTemplate template, DatastarUse use);
}
