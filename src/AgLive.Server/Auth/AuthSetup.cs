using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace AgLive.Server.Auth;

/// <summary>Accounts, the cookie of a session, and the rule that everything asks for one unless it says otherwise.</summary>
public static class AuthSetup
{
    public const string SignInPath = "/connexion";
    private const string CookieName = "aglive";

    /// <summary>A revoked account loses its session within this time.</summary>
    private static readonly TimeSpan StampInterval = TimeSpan.FromMinutes(1);

    /// <summary>Accounts alone, as the commands of the terminal need them.</summary>
    public static IdentityBuilder AddAgLiveAccounts(this IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<NewAccounts>();
        services.AddSingleton<SyndicCommand>();
        return services.AddIdentityCore<Account>(identity =>
        {
            // Length protects, forced kinds of signs do not; the lock after five failures does the rest (CNIL 2022).
            identity.Password.RequiredLength = 10;
            identity.Password.RequiredUniqueChars = 5;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.AllowedForNewUsers = true;
            identity.Lockout.MaxFailedAccessAttempts = SignInOptions.FailuresBeforeLock;
            identity.Lockout.DefaultLockoutTimeSpan = SignInOptions.LockTime;
            identity.User.AllowedUserNameCharacters = "";
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        })
        .AddRoles<IdentityRole<Guid>>()
        .AddEntityFrameworkStores<AgLiveDb>();
    }

    public static IServiceCollection AddAgLiveAuth(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SignInOptions>(configuration.GetSection("SignIn"));
        services.AddAgLiveAccounts().AddSignInManager().AddClaimsPrincipalFactory<AccountClaims>();
        services.AddScoped<AccountFinder>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<ISignIn, SignIn>();
        services.AddSingleton<UnknownIdentifiers>();
        services.AddHttpContextAccessor();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = StampInterval);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Cookie);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = CookieName;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = SignInOptions.SessionTime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInPath;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        cookie.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);

        // Who may not see a thing is not told that it exists.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    /// <summary>A page sends to the sign-in; a program gets a number it can act on.</summary>
    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (Programs.Asks(context.Request))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
