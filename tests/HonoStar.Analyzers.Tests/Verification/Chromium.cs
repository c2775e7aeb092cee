using System.Diagnostics;

namespace HonoStar.Analyzers.Tests.Verification;

/// <summary>A Chromium without a window, with a profile of its own.</summary>
internal sealed class Chromium : IDisposable
{
    private static readonly string s_path =
        Environment.GetEnvironmentVariable("CHROMIUM") ?? (File.Exists("/usr/bin/chromium-headless-shell") ? "/usr/bin/chromium-headless-shell" : "/usr/bin/chromium");

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("chromium");
    private readonly Process _process;
    private readonly Task<string> _output;

    /// <summary>Starts the browser.</summary>
    /// <param name="arguments">The address to load, and options for that.</param>
    public Chromium(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(s_path) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in arguments.Prepend($"--user-data-dir={_profile.FullName}").Concat(["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]))
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.BeginErrorReadLine();
        _output = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Waits until the browser ends by itself, and reads what it has written.</summary>
    public Task<string> ReadAsync(CancellationToken cancellation) => _output.WaitAsync(TimeSpan.FromMinutes(2), cancellation);

    /// <summary>Ends the browser and removes its profile; what a process that is just ending still writes there stays.</summary>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
        }
    }
}
