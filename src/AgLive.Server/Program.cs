using AgLive.Server.Assemblies;
using AgLive.Server.Attendance;
using AgLive.Server.Auth;
using AgLive.Server.Conducting;
using AgLive.Server.Data;
using AgLive.Server.Documents;
using AgLive.Server.Evidence;
using AgLive.Server.Hosting;
using AgLive.Server.Hosting.Branding;
using AgLive.Server.Hosting.Demonstrations;
using AgLive.Server.Live;
using AgLive.Server.Messaging;
using AgLive.Server.Minutes;
using AgLive.Server.Notices;
using AgLive.Server.Pdf;
using AgLive.Server.Postal;
using AgLive.Server.Preparation;
using AgLive.Server.Proxies;
using AgLive.Server.Questions;
using AgLive.Server.Registry;
using AgLive.Server.Room;
using AgLive.Server.Speech;
using AgLive.Server.Voting;

if (CommandLine.IsVerb(args))
{
    return await CommandLine.RunAsync(args, CancellationToken.None);
}

var builder = WebApplication.CreateBuilder(Settings.From(args));
builder.AddSettings(args);
builder.AddKestrelLimits();
builder.AddAgency();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddAgLiveData(builder.Configuration);
builder.Services.AddSharedKeys();
builder.Services.AddAgLiveAuth(builder.Configuration);
builder.Services.AddRegistry();
builder.Services.AddImportPage(builder.Configuration);
builder.Services.AddAssemblies();
builder.Services.AddPreparation();
builder.Services.AddQuestions();
builder.Services.AddDocuments();
builder.Services.AddSpeech();
builder.Services.AddAgLiveLive(builder.Configuration);
builder.Services.AddAgLiveSessions();
builder.Services.AddAgLiveAttendance();
builder.Services.AddAgLivePdf(builder.Configuration);
builder.AddAgLiveMessaging();
builder.Services.AddAgLiveNotices();
builder.Services.AddAgLiveProxies();
builder.Services.AddPostal();
builder.Services.AddMinutes();
builder.Services.AddAgLiveVoting();
builder.Services.AddAgLiveConducting();
builder.Services.AddEvidence();
builder.Services.AddAgLiveRoom(builder.Configuration);
builder.Services.AddThrottle();
builder.Services.AddPages();
builder.AddDemonstration();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseProxies();
app.UseErrorPages();
app.UseResponseCompression();
app.UseFrench();
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();

app.MapStaticAssets().AllowAnonymous();
app.MapAgencyStyle();
app.MapHealth();
app.MapRoom();
app.MapDevelopmentBox();
app.MapPages();

await app.RunAsync();
return 0;
