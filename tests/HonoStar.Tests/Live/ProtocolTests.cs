using System.Net;
using System.Net.Quic;
using System.Net.Security;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HonoStar.Tests.Live;

/// <summary>The event stream over each version of HTTP, in the clear and encrypted.</summary>
public sealed class ProtocolTests
{
    [Theory]
    [InlineData(HttpProtocols.Http1, false)]
    [InlineData(HttpProtocols.Http1, true)]
    [InlineData(HttpProtocols.Http2, false)]
    [InlineData(HttpProtocols.Http2, true)]
    public Task A_stream_opens_brings_changes_and_ends_with_the_application(HttpProtocols protocol, bool isEncrypted) =>
        OpenChangeStopAsync(protocol, isEncrypted);

    [Fact]
    [SupportedOSPlatform("linux")]
    [SupportedOSPlatform("macos")]
    [SupportedOSPlatform("windows")]
    public Task A_stream_works_over_HTTP_3_where_the_platform_has_it_and_over_HTTP_2_where_it_does_not() => QuicListener.IsSupported
        ? OpenChangeStopAsync(HttpProtocols.Http3, isEncrypted: true)
        : OpenChangeStopAsync(HttpProtocols.Http2, isEncrypted: true, offered: HttpProtocols.Http1AndHttp2AndHttp3);

    private static async Task OpenChangeStopAsync(HttpProtocols protocol, bool isEncrypted, HttpProtocols? offered = null)
    {
        using var certificate = isEncrypted ? SelfSigned() : null;
        await using var server = await KestrelServer.StartAsync(listen: listen =>
        {
            listen.Protocols = offered ?? protocol;
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        });
        using var client = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, presented, _, _) => presented?.GetCertHashString() == certificate?.GetCertHashString(),
            },
        })
        {
            BaseAddress = server.Address,
            DefaultRequestVersion = protocol switch
            {
                HttpProtocols.Http1 => HttpVersion.Version11,
                HttpProtocols.Http2 => HttpVersion.Version20,
                _ => HttpVersion.Version30,
            },
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        client.DefaultRequestHeaders.Add(EventStreamEndpoint.HeaderName, await server.SubscribeAsync());

        using var response = await client.GetAsync("/_/events", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal(client.DefaultRequestVersion, response.Version);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(": open", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await Eventually.TrueAsync(() => server.Region.Renders == 2);
        await server.ChangeAsync(1);
        Assert.Equal("", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal("event: datastar-patch-elements", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal("data: elements <p id=\"counter\">1</p>", await reader.ReadLineAsync(TestContext.Current.CancellationToken));

        await server.StopAsync().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal("\n", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
