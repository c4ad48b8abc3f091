using System.Security.Cryptography;
using System.Text;
using AgLive.Web;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AgLive.Server.Hosting.Branding;

/// <summary>The agency's name, telephone and colour, from the settings « Agency ».</summary>
internal static class BrandingSetup
{
    public static void AddAgency(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<Agency>(builder.Configuration.GetSection("Agency"));
        builder.Services.Configure<SiteOptions>(builder.Configuration.GetSection("Site"));
    }

    public static void MapAgencyStyle(this IEndpointRouteBuilder app) =>
        app.MapGet("/agency.css", (IOptionsSnapshot<Agency> agency, HttpResponse response) =>
        {
            var css = AgencyStyle.Css(agency.Value.Accent);
            var tag = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..16];
            response.Headers.CacheControl = "public, max-age=300";
            return Results.Bytes(Encoding.UTF8.GetBytes(css), "text/css; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{tag}\""));
        }).AllowAnonymous();
}
