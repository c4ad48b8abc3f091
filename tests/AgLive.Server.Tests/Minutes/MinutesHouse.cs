using AgLive.Domain;
using AgLive.Server.Conducting;
using AgLive.Server.Tests.Import;
using AgLive.Server.Tests.Postal;
using AgLive.Testing;
using AgLive.Web.Documents;
using AgLive.Web.Papers;
using AgLive.Web.Postal;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Minutes;

/// <summary>An assembly held from its first vote to its end, with all that minutes must tell.</summary>
internal sealed class MinutesHouse : IAsyncDisposable
{
    public static readonly DateTimeOffset Meeting = new(2037, 11, 26, 17, 0, 0, TimeSpan.Zero);

    private Dictionary<Guid, string> names = [];

    private MinutesHouse(PostalHouse house) => House = house;

    public PostalHouse House { get; }

    public IPapers Papers => House.App.Services.GetRequiredService<IPapers>();

    public Guid AssemblyId => House.AssemblyId;

    /// <summary>As the documents name an owner; learnt by <see cref="LearnNamesAsync"/>.</summary>
    public string NameOf(string owner) => names[House.Owners[owner]];

    public async Task LearnNamesAsync()
    {
        await using var db = await House.App.DatabaseAsync();
        names = await db.CoOwners.ToDictionaryAsync(owner => owner.Id, owner => owner.DisplayName);
    }

    /// <summary>Convened: three forms, one of them signed between the two limits.</summary>
    public static async Task<MinutesHouse> ConveneAsync(
        TilleulsFiles? files = null, string? postgreSql = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var house = new MinutesHouse(await PostalHouse.ConveneAsync(files ?? new TilleulsFiles(), Meeting.AddDays(-10), Meeting, postgreSql: postgreSql, others: settings));
        await house.House.VoteAsync("C10021", ("4", "contre"), ("5", "pour"), ("6", "abstention/contre"));
        await house.House.VoteAsync("C10028", ("4", "pour"), ("5", "pour"));
        house.House.Clock.Now = Meeting.AddDays(-3).AddHours(-1);
        await house.House.VoteAsync("C10070", ("4", "abstention"));
        return house;
    }

    /// <summary>Opens the session; the president, the scrutineer and the secretary are elected by those who came.</summary>
    public async Task OpenAsync(params string[] present)
    {
        House.Clock.Now = Meeting.AddMinutes(5);
        await House.DoAsync(new OpenSession(AssemblyId, House.New()));
        foreach (var owner in present)
        {
            House.Clock.Now += TimeSpan.FromSeconds(40);
            await House.ComeAsync(owner);
        }

        var late = await LateFormAsync();
        Assert.Null((await House.App.Services.GetRequiredService<IPostalDesk>().DecideAsync(
            House.Syndic, new DecideForm(AssemblyId, House.New(), late, true, "M. Karim Mercier, président", "Le retard ne vient pas de l'auteur."), CancellationToken.None)).Refusal);
        await ElectAsync("1", present[0], present);
        await ElectAsync("2", present[1], present);
    }

    /// <summary>Holds one vote from its opening to its proclamation.</summary>
    public async Task HoldAsync(string number, params (string Owner, string Choice)[] ballots)
    {
        House.Clock.Now += TimeSpan.FromMinutes(2);
        await House.OpenVoteAsync(number);
        await CastAsync(number, ballots);
        House.Clock.Now += TimeSpan.FromMinutes(1);
        await House.CloseAsync(number);
    }

    public async Task CastAsync(string number, params (string Owner, string Choice)[] ballots)
    {
        foreach (var (owner, choice) in ballots)
        {
            await House.CastAsync(owner, number, choice);
        }
    }

    /// <summary>The second vote that the first one opened.</summary>
    public async Task HoldSecondAsync(string number, params (string Owner, string Choice)[] ballots)
    {
        House.Clock.Now += TimeSpan.FromMinutes(1);
        await House.DoAsync(new OpenSecondVote(AssemblyId, House.New(), (await House.RoundAsync(number)).Id));
        await CastAsync(number, ballots);
        await House.CloseAsync(number);
    }

    /// <summary>The line of an owner is lost while a vote is open, as the watch writes it.</summary>
    public async Task LoseLineAsync(string number, string owner)
    {
        var round = await House.RoundAsync(number);
        var id = House.Owners[owner];
        var written = await House.App.Services.GetRequiredService<LineJournal>().RunAsync(
            new LineChanges(AssemblyId, [new LostLine(round.Id, id, id, House.Clock.Now, Seen: true)], []), CancellationToken.None);
        Assert.Null(written.Refusal);
    }

    public async Task EndAsync()
    {
        House.Clock.Now += TimeSpan.FromMinutes(5);
        await House.DoAsync(new EndSession(AssemblyId, House.New()));
    }

    public async Task<PaperPage> PageAsync(Guid account, string kind = PaperKinds.Minutes) =>
        (await Papers.OfAsync(account, AssemblyId, kind, CancellationToken.None)).Value;

    public async Task<DocumentFile> PdfAsync(string kind = PaperKinds.Minutes) =>
        (await Papers.PdfAsync(House.Syndic, AssemblyId, kind, CancellationToken.None)).Value;

    /// <summary>Asks for a code, reads the e-mail and signs.</summary>
    public async Task<Outcome<CommandDone>> SignAsync(Guid account, string kind = PaperKinds.Minutes)
    {
        House.Clock.Now += TimeSpan.FromSeconds(31);
        var sent = await Papers.SendCodeAsync(account, AssemblyId, kind, CancellationToken.None);
        return sent.Refusal is { } refusal
            ? refusal
            : await Papers.SignAsync(
                account, new SignPaper(AssemblyId, House.New(), kind, (await PageAsync(account, kind)).TextHash, await CodeAsync()), CancellationToken.None);
    }

    public async Task<string> CodeAsync()
    {
        await using var db = await House.App.DatabaseAsync();
        var body = await db.OutboxMessages
            .Where(message => message.DedupKey.StartsWith("code:"))
            .OrderByDescending(message => message.CreatedAt)
            .Select(message => message.Body)
            .FirstAsync();
        return body.Split('\n').Single(line => line.Length == 6 && line.All(char.IsAsciiDigit));
    }

    /// <summary>Kept in the folder of pictures when there is one, to be looked at.</summary>
    public static async Task<string> KeepAsync(TemporaryFolder folder, string name, byte[] bytes)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("AGLIVE_PICTURES") is { Length: > 0 } kept ? kept : folder.Path, name);
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();

    private async Task ElectAsync(string number, string owner, string[] voters)
    {
        await House.DoAsync(new SetCandidate(AssemblyId, House.New(), House.Agenda[number], House.Owners[owner], ""));
        await HoldAsync(number, [.. voters.Select(voter => (voter, "pour"))]);
    }

    private async Task<Guid> LateFormAsync()
    {
        await using var db = await House.App.DatabaseAsync();
        return await db.PostalForms.Where(form => form.Timing == Domain.Deadlines.FormTiming.AfterLegalLimit).Select(form => form.Id).SingleAsync();
    }
}
