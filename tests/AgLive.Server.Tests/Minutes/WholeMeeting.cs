using AgLive.Server.Data.Model;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Tests.Minutes;

/// <summary>A meeting where everything happens that minutes must tell.</summary>
internal static class WholeMeeting
{
    /// <summary>Cut off while the vote on resolution 6 was open.</summary>
    public const string CutOff = "C10084";

    /// <summary>Cut off once he had voted, and in trouble while nothing was open.</summary>
    public const string CutOffAfter = "C10077";

    public const string Opponent = "C10063";

    public const string Reserve = "Le devis n'était pas joint à la convocation ; l'Hôtel de « Ville » & <b>cie</b>.";

    /// <summary>Ten thousand characters with what breaks pages: accents, markup, a mark that turns the writing round.</summary>
    public static readonly string Debates =
        "Début. L'été dernier, M. L'Hôte a dit : <script>alert(\"x\")</script> & 100 %.\nUn signe \u202Ecaché\u202C, un autre \u200Fici.\n"
        + string.Concat(Enumerable.Repeat("Les copropriétaires échangent longuement sur l'état de la façade. ", 145)) + "Fin.";

    private static readonly string[] Present =
        ["C10035", "C10042", "C10049", "C10063", "C10077", "C10084", "C10091", "C10098", "C10112", "C10119", "C10126", "C10133", "C10140", "C10154", "C10161", "C10168", "C10175", "C10294", "C10280", "C10217", "C10245", "C10189"];

    public static async Task HoldAsync(MinutesHouse meeting)
    {
        var house = meeting.House;
        await GiveBlankAsync(meeting, "C10105");
        await meeting.OpenAsync(Present);
        await house.DoAsync(new DistributeProxy(
            meeting.AssemblyId, house.New(), house.Owners["C10105"], house.Owners["C10042"], "", false, null, house.Owners["C10049"]));
        await meeting.HoldAsync("4", [.. All("pour", Opponent, "C10091"), (Opponent, "contre"), ("C10091", "abstention")]);
        await house.DoAsync(new RecordReserve(meeting.AssemblyId, house.New(), house.Agenda["4"], house.Owners[Opponent], Reserve));
        await house.DoAsync(new AmendResolution(meeting.AssemblyId, house.New(), house.Agenda["5"], 1, "L'assemblée donne quitus au syndic, sauf pour les travaux de l'été 2025."));
        await meeting.HoldAsync("5", [.. All("pour", "C10049"), ("C10049", "contre")]);
        await TwoVotesAsync(meeting);
        await house.DoAsync(new NoteIncident(meeting.AssemblyId, house.New(), house.Owners[CutOffAfter], "Son coupé pendant le débat."));
        await house.LeaveAsync("C10175");
        await meeting.HoldAsync("8", [.. All("pour", "C10175", "C10112")]);
        await meeting.HoldAsync("13", [.. All("pour", "C10175")]);
        await house.DoAsync(new SetDisposition(meeting.AssemblyId, house.New(), house.Agenda["14"], "withdrawn", "Le contrat est en cours."));
        await house.DoAsync(new SettleIncidents(meeting.AssemblyId, house.New(), "Le vote est maintenu."));
        await meeting.EndAsync();
    }

    /// <summary>More than a third, less than half: the first vote opens the second. One voter is cut off before he voted, one after.</summary>
    private static async Task TwoVotesAsync(MinutesHouse meeting)
    {
        var house = meeting.House;
        house.Clock.Now += TimeSpan.FromMinutes(3);
        await house.OpenVoteAsync("6");
        await meeting.CastAsync("6", All("pour", CutOff));
        await meeting.LoseLineAsync("6", CutOff);
        await Assert.ThrowsAnyAsync<Exception>(() => meeting.LoseLineAsync("6", CutOffAfter));
        house.Clock.Now += TimeSpan.FromMinutes(1);
        await house.CloseAsync("6");
        await meeting.HoldSecondAsync("6", [.. All("pour", "C10042"), ("C10042", "contre")]);
    }

    private static (string Owner, string Choice)[] All(string choice, params string[] but) =>
        [.. Present.Except(but).Select(owner => (owner, choice))];

    private static async Task GiveBlankAsync(MinutesHouse meeting, string grantor)
    {
        await using var db = await meeting.House.App.DatabaseAsync();
        db.Proxies.Add(new Proxy
        {
            Id = meeting.House.New(),
            AssemblyId = meeting.AssemblyId,
            GrantorId = meeting.House.Owners[grantor],
            HolderName = "",
            IsBlank = true,
            State = ProxyState.Blank,
            RecordedAt = meeting.House.Clock.Now,
            RecordedByAccountId = meeting.House.Syndic,
        });
        await db.SaveChangesAsync();
        await db.Assemblies.Where(one => one.Id == meeting.AssemblyId).ExecuteUpdateAsync(set => set.SetProperty(one => one.Epoch, one => one.Epoch + 1));
    }
}
