using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;
using AgLive.Web.Papers;
using static AgLive.Server.Minutes.MinutesWords;

namespace AgLive.Server.Minutes;

/// <summary>The head of the minutes: the meeting, its bureau, who took part at its first vote, the mandates.</summary>
internal static class OpeningSections
{
    private static readonly (Participation Way, string Label)[] Ways =
    [
        (Participation.Present, "Présents en salle"),
        (Participation.Remote, "Présents à distance"),
        (Participation.Represented, "Représentés"),
        (Participation.PostalForm, "Vote par correspondance"),
        (Participation.Absent, "Absents"),
    ];

    public static PaperSection Meeting(MinutesRecord record, string syndic, string narrative)
    {
        var (assembly, home) = (record.View.Assembly, record.View.Condominium);
        var where = assembly.Place.Length > 0 ? $", {Clean(assembly.Place)}" : "";
        var means = assembly.VideoUrl.Length > 0 ? " Les copropriétaires pouvaient participer à distance, par visioconférence (décret art. 13-1)." : "";
        return new PaperSection(Narratives.Opening, "", "Ouverture de la séance",
        [
            Paragraph(
                $"Le {Fr.DateAndTime(assembly.StartsAt, record.Zone)}{where}, les copropriétaires de « {Clean(home.Name)} »{(home.Address.Length > 0 ? $", {Clean(home.Address)}," : "")} étaient réunis en assemblée générale {assembly.Kind}, sur convocation du syndic, {Clean(syndic)}.{means}"),
            Paragraph(assembly.OpenedAt is { } opened ? $"La séance est ouverte à {Fr.Time(opened, record.Zone)}." : "La séance n'est pas ouverte."),
            .. Narratives.Blocks(narrative),
        ]);
    }

    public static PaperSection Bureau(MinutesRecord record, string syndic)
    {
        var seats = Seats.Of(record.View, syndic);
        return new PaperSection("", "", "Bureau",
        [
            seats.Count > 0
                ? Table("Bureau de l'assemblée", new PaperTable(
                    [new("Fonction", 40), new("Nom", 60)],
                    [.. seats.Select(seat => (IReadOnlyList<PaperCell>)[Role(seat.Role), Clean(seat.Name)])]))
                : Paragraph("Aucun bureau n'a été élu."),
        ]);
    }

    public static PaperSection Presence(MinutesRecord record)
    {
        var general = record.View.Registry.Keys.FirstOrDefault(key => key.Code == AllocationKey.General)?.Id;
        var first = record.Rounds.FirstOrDefault(vote => record.View.Resolutions.Any(item =>
            item.Id == vote.Round.ResolutionId && item.AllocationKeyId == general && item.DebtorCoOwnerId is null));
        return new PaperSection("", "", "Présence", first is null
            ? [Paragraph("Aucun vote de tous les copropriétaires n'a été clos : la feuille de présence, annexée, dit qui a participé.")]
            :
            [
                Table("Présence au premier vote de tous les copropriétaires", Shares(record, first)),
                Small(Thresholds(record, first)),
            ]);
    }

    /// <summary>Who has sent a form that counts takes part by it, even where it does not answer the very first vote.</summary>
    private static PaperTable Shares(MinutesRecord record, RecordedRound vote)
    {
        var forms = PostalStandings.Counting(record.View.PostalForms, record.Policy);
        var rows = vote.Rows.Where(row => row.Voix > 0).Select(row => (row.Voix, Way: row.Participation == Participation.Absent && forms.ContainsKey(row.CoOwnerId)
            ? Participation.PostalForm
            : row.Participation)).ToList();
        return new PaperTable(
            [new("Participation", 56), new("Copropriétaires", 22, IsFigure: true), new("Voix", 22, IsFigure: true)],
            [.. Ways.Select(way => (IReadOnlyList<PaperCell>)[way.Label, Fr.Number(rows.Count(Takes(way.Way))), Fr.Number(rows.Where(Takes(way.Way)).Sum(row => row.Voix))])],
            ["Tous les copropriétaires", Fr.Number(rows.Count), Fr.Number(rows.Sum(row => row.Voix))]);

        static Func<(long Voix, Participation Way), bool> Takes(Participation way) => row => row.Way == way;
    }

    private static string Thresholds(MinutesRecord record, RecordedRound vote)
    {
        var needed = Domain.Majorities.Thresholds.Of(FrozenRolls.Restore(vote.Round, record.Policy, vote.Rows), 0);
        return $"Seuils sur la clé générale : majorité absolue, {Fr.Voix(needed.MoreThanHalf)} ; deux tiers, {Fr.Voix(needed.TwoThirds)} ; un tiers, {Fr.Voix(needed.Third)}. "
            + $"{vote.Explained.Reduction ?? "Aucune réduction de voix (art. 22)."} La feuille de présence, certifiée par le président de séance, est annexée.";
    }

    /// <summary>Loi 1965 art. 22; décret 1967 art. 15-1: the minutes say who distributed the mandates without a name.</summary>
    public static PaperSection? Mandates(MinutesRecord record)
    {
        var mandates = record.View.Proxies.Where(proxy => proxy.RevokedAt is null).ToList();
        var blank = mandates.Where(proxy => proxy.IsBlank && proxy.SubdelegatedFromId is null).ToList();
        if (mandates.Count == 0)
        {
            return null;
        }

        List<PaperBlock> blocks = [Paragraph($"Pouvoirs acceptés : {Fr.Number(mandates.Count(proxy => proxy.State == ProxyState.Accepted))}.")];
        foreach (var given in blank.Where(proxy => proxy.DistributedAt is not null).GroupBy(proxy => proxy.DistributedBy))
        {
            blocks.Add(Paragraph(
                $"Pouvoirs sans indication de mandataire (décret art. 15-1), attribués par {Clean(given.Key)} : "
                + $"{string.Join(", ", given.Select(proxy => $"celui de {record.Name(proxy.GrantorId)} à {Clean(proxy.HolderName)}"))}."));
        }

        if (blank.Where(proxy => proxy.DistributedAt is null).ToList() is { Count: > 0 } left)
        {
            blocks.Add(Paragraph(
                $"Pouvoirs sans indication de mandataire qui n'ont pas été attribués : {string.Join(", ", left.Select(proxy => record.Name(proxy.GrantorId)))}."));
        }

        return new PaperSection("", "", "Pouvoirs", blocks);
    }
}
