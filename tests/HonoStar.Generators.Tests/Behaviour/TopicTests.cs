using System.Reflection;

namespace HonoStar.Generators.Tests.Behaviour;

public sealed class TopicTests
{
    [Fact]
    public void Names_are_made_of_template_and_values_in_the_invariant_culture()
    {
        var image = RunningApplication.Emit(Application.Compile(Cases.Read("Topics")));
        var assembly = System.Reflection.Assembly.Load(image);
        var floor = Enum.ToObject(assembly.GetType("App.Floor")!, 1);

        Assert.Equal("everything", Make(assembly, "App.Everything").Name);
        Assert.Equal(
            "a%3Ab:kinds:-7-%:true:false:First:2026-01-02:00000000-0000-0000-0000-000000000000",
            Make(assembly, "App.Topics+Kinds", "a:b", -7L, null, true, false, floor, new DateOnly(2026, 1, 2), Guid.Empty).Name);
        Assert.Equal("clash:n:t", Make(assembly, "App.Topics+Clash", "n", "t").Name);
        Assert.Equal("quote:\"3\"", Make(assembly, "App.Topics+Deeper+Quoted", 3).Name);
        Assert.Equal("global:00000000-0000-0000-0000-000000000000", Make(assembly, "GlobalTopic", Guid.Empty).Name);
    }

    private static ITopic Make(Assembly assembly, string type, params object?[] values) =>
        (ITopic)Activator.CreateInstance(assembly.GetType(type, throwOnError: true)!, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, values, null)!;
}
