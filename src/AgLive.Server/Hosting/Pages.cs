using System.Globalization;
using System.IO.Compression;
using AgLive.Server.Auth;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;

namespace AgLive.Server.Hosting;

/// <summary>Razor Pages: French, guarded against forged forms, compressed, with an error page instead of a stack trace.</summary>
internal static class Pages
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AllowAnonymousToPage("/Connexion/Index");
            pages.Conventions.AllowAnonymousToPage("/Connexion/MotDePasse");
            pages.Conventions.AllowAnonymousToPage("/Aide/Assemblee");
            pages.Conventions.AllowAnonymousToPage("/Erreur");
        }).AddMvcOptions(pages => pages.Filters.Add<PageMethods>());
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<CookieTempDataProviderOptions>(kept =>
        {
            kept.Cookie.Name = "aglive-step";
            kept.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "aglive-form";
            forms.Cookie.HttpOnly = true;
            forms.Cookie.SameSite = SameSiteMode.Lax;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddResponseCompression(compression =>
        {
            // Over https too: the form tokens are sealed anew for each page, and no page repeats what its address says,
            // so the length of an answer tells nothing about them (BREACH).
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages().WithStaticAssets();
        app.MapGet("/", () => Results.LocalRedirect("~/accueil"));
    }

    public static void UseFrench(this IApplicationBuilder app)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new(french),
            SupportedCultures = [french],
            SupportedUICultures = [french],
            RequestCultureProviders = [],
        });
    }

    /// <summary>A person reads a page in French with its number; a program reads the number alone.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/erreur/500", AllowStatusCode404Response = true });
        app.UseWhen(http => !Programs.Asks(http.Request), pages => pages.UseStatusCodePagesWithReExecute("/erreur/{0}"));
    }
}
