using System.Globalization;
using HonoStar.Benchmarks.Live.Servers;

namespace HonoStar.Benchmarks.Live.Load;

/// <summary>The clients of one server, in a process of their own: a line in is an order, a line out says that it is done.</summary>
internal static class LoadProgram
{
    public static Task RunAsync(string kind, int port)
    {
        var crowd = new Crowd(kind == ServerKind.SignalR ? Protocol.SignalR : Protocol.EventStream, port);
        while (Console.ReadLine() is { } order)
        {
            Console.WriteLine(Obey(crowd, order.Split(' ')));
        }

        return Task.CompletedTask;
    }

    private static string Obey(Crowd crowd, string[] order)
    {
        switch (order)
        {
            case ["connect", var count, var query, var instances]:
                return string.Create(CultureInfo.InvariantCulture, $"{crowd.Connect(Number(count), query, Number(instances))}");
            case ["stall", var count]:
                crowd.Stall(Number(count));
                return "";
            case ["publish", var query]:
                var (milliseconds, bytes) = crowd.Publish(query);
                return string.Create(CultureInfo.InvariantCulture, $"{milliseconds} {bytes}");
            case ["burst", var events]:
                var (anywhere, fastest) = crowd.Burst(Number(events));
                return string.Create(CultureInfo.InvariantCulture, $"{anywhere} {fastest}");
            case ["kill"]:
                crowd.Kill();
                return "";
            default:
                throw new ArgumentException("No such order: " + string.Join(' ', order));
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
