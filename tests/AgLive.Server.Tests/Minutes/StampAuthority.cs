using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AgLive.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgLive.Server.Tests.Minutes;

/// <summary>A time stamping authority on a port of the loopback: real HTTP, the answers made by openssl.</summary>
internal sealed class StampAuthority : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TemporaryFolder folder = new();

    private StampAuthority(WebApplication app) => this.app = app;

    public bool IsAway { get; set; }

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<StampAuthority> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var authority = new StampAuthority(builder.Build());
        await authority.MakeKeysAsync();
        authority.app.MapPost("/", authority.AnswerAsync);
        await authority.app.StartAsync();
        return authority;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        if (IsAway)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var query = Path.Combine(folder.Path, $"{Guid.NewGuid():N}.tsq");
        await using (var file = File.Create(query))
        {
            await request.Body.CopyToAsync(file);
        }

        await LocalProcess.RunAsync("openssl", "ts", "-reply", "-config", Path.Combine(folder.Path, "tsa.cnf"), "-queryfile", query, "-out", $"{query}.tsr");
        return Results.Bytes(await File.ReadAllBytesAsync($"{query}.tsr"), "application/timestamp-reply");
    }

    private async Task MakeKeysAsync()
    {
        using var key = RSA.Create(2048);
        var asked = new CertificateRequest("CN=Horodatage d'essai", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        asked.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        asked.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true));
        using var certificate = asked.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddYears(1));
        string At(string name) => Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(At("tsa.crt"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(At("tsa.key"), key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(At("serial"), "01\n");
        await File.WriteAllTextAsync(
            At("tsa.cnf"),
            $"""
             [tsa]
             default_tsa = here
             [here]
             serial = {At("serial")}
             signer_cert = {At("tsa.crt")}
             certs = {At("tsa.crt")}
             signer_key = {At("tsa.key")}
             signer_digest = sha256
             default_policy = 1.2.3.4.1
             digests = sha256
             ess_cert_id_alg = sha256
             """);
    }
}
