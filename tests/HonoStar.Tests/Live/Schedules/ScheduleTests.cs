using System.Collections.Concurrent;
using CsCheck;

namespace HonoStar.Tests.Live.Schedules;

/// <summary>What holds whatever the order in which publishes, renderings, failures, and tabs that come and go meet.</summary>
public sealed class ScheduleTests
{
    private static readonly Gen<(Step, int)[]> s_steps = Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 11]).Array[5, 40];

    [Fact]
    public async Task In_ten_thousand_schedules_no_renderings_overlap_no_tab_goes_back_all_converge_and_nothing_is_left() =>
        await SampleAsync(schedules: 10_000, isWithBrowser: false);

    [Fact]
    public async Task The_document_of_every_tab_equals_a_fresh_page_in_the_end() =>
        await SampleAsync(schedules: 500, isWithBrowser: true);

    private static async Task SampleAsync(int schedules, bool isWithBrowser)
    {
        var servers = new ConcurrentBag<ScheduleServer>();
        await s_steps.SampleAsync(
            async steps =>
            {
                var server = servers.TryTake(out var idle) ? idle : new ScheduleServer();
                await new Schedule(server, isWithBrowser).RunAsync(steps);
                servers.Add(server);
            },
            iter: schedules,
            threads: 8);
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }
}
