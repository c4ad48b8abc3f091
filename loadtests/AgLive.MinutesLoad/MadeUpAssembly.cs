using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Pdf.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.MinutesLoad;

/// <summary>An assembly that has ended: every resolution voted, with opposants, abstentions and absents to be named.</summary>
internal static class MadeUpAssembly
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 17, 0, 0, TimeSpan.Zero);

    public static async Task<int> SeedAsync(string folder, int owners, int resolutions)
    {
        await using var parts = Parts.On(folder);
        await parts.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        await using var db = await parts.GetRequiredService<IDbContextFactory<AgLiveDb>>().CreateDbContextAsync();
        var (assembly, key, people) = Registry(db, owners);
        for (var number = 1; number <= resolutions; number++)
        {
            Vote(db, assembly, key, people, number);
        }

        await db.SaveChangesAsync();
        _ = parts.GetRequiredService<DocumentSeal>().Sentence; // its certificate is made once in the life of a server, not with minutes
        Console.WriteLine($"made up: {owners} owners, {resolutions} resolutions");
        return 0;
    }

    private static (GeneralAssembly Assembly, Guid Key, List<CoOwner> People) Registry(AgLiveDb db, int owners)
    {
        var home = new Condominium { Id = Guid.CreateVersion7(), Name = "Résidence des Cinq-Cents", Address = "1 place de l'Église, 94600 Choisy-le-Roi" };
        var key = new AllocationKey { Id = Guid.CreateVersion7(), CondominiumId = home.Id, Code = AllocationKey.General, Label = "Clé générale", Base = owners * 20L };
        var assembly = new GeneralAssembly
        {
            Id = Guid.CreateVersion7(),
            CondominiumId = home.Id,
            StartsAt = Start,
            State = AssemblyState.Ended,
            OpenedAt = Start,
            EndedAt = Start.AddHours(4),
            Place = "Salle des fêtes",
        };
        db.AddRange(home, key, assembly);
        List<CoOwner> people = [];
        for (var at = 1; at <= owners; at++)
        {
            var owner = new CoOwner
            {
                Id = Guid.CreateVersion7(),
                CondominiumId = home.Id,
                Identifier = $"C{at}",
                Kind = CoOwnerKind.Person,
                Street = $"{at} rue de l'Hôtel-de-Ville",
                PostCode = "94600",
                City = "Choisy-le-Roi",
                DisplayName = $"M. et Mme L'Hostis-Quéré Élodie {at}",
            };
            var lot = new Lot { Id = Guid.CreateVersion7(), CondominiumId = home.Id, Number = $"{at}", CoOwnerId = owner.Id };
            people.Add(owner);
            db.AddRange(owner, lot, new LotShare { LotId = lot.Id, AllocationKeyId = key.Id, Tantiemes = 20 });
            if (at % 10 < 7)
            {
                db.Add(new AttendanceEntry { Id = Guid.CreateVersion7(), AssemblyId = assembly.Id, CoOwnerId = owner.Id, Mode = AttendanceMode.Remote, ArrivedAt = Start });
            }
        }

        return (assembly, key.Id, people);
    }

    private static void Vote(AgLiveDb db, GeneralAssembly assembly, Guid key, List<CoOwner> people, int number)
    {
        var rule = number % 3 == 0 ? MajorityRule.Article25 : MajorityRule.Article24;
        var resolution = new Resolution
        {
            Id = Guid.CreateVersion7(),
            AssemblyId = assembly.Id,
            Position = number,
            Number = $"{number}",
            Title = $"Travaux de l'exercice, lot de travaux n° {number}",
            Text = string.Concat(Enumerable.Repeat("L'assemblée décide les travaux, aux conditions du devis joint à la convocation. ", 6)),
            Kind = ResolutionKind.Vote,
            Majority = rule,
            AllocationKeyId = key,
        };
        var round = new VotingRound
        {
            Id = Guid.CreateVersion7(),
            AssemblyId = assembly.Id,
            ResolutionId = resolution.Id,
            Ordinal = 1,
            Rule = rule,
            State = RoundState.Closed,
            TextVersion = 1,
            Text = resolution.Text,
            TotalVoix = people.Count * 20L,
            MemberCount = people.Count,
            OpenedAt = Start.AddMinutes(5 * number),
            ClosedAt = Start.AddMinutes((5 * number) + 3),
            ProclaimedAt = Start.AddMinutes((5 * number) + 4),
        };
        var rows = people.ConvertAll(owner => new RollRow
        {
            RoundId = round.Id,
            CoOwnerId = owner.Id,
            Tantiemes = 20,
            Voix = 20,
            Participation = Place(owner) < 7 ? Participation.Remote : Participation.Absent,
            VoterId = Place(owner) < 7 ? owner.Id : null,
        });
        var ballots = people.Where(owner => Place(owner) < 6).Select(owner => new Ballot
        {
            RoundId = round.Id,
            CoOwnerId = owner.Id,
            Choice = ((Place(owner) + number) % 4) switch { 0 => Choice.Contre, 1 => Choice.Abstention, _ => Choice.Pour },
            Weight = 20,
            Version = 1,
            VoteId = Guid.CreateVersion7(),
            RecordedAt = round.OpenedAt.AddSeconds(20),
        }).ToList();
        round.DecisionJson = FrozenRolls.Write(HeldVotes.Of(round, StoredPolicy.ForShowing(assembly), rows, ballots.Select(ballot => (ballot.CoOwnerId, ballot.Choice))).Decide());
        round.ResultHash = new string('0', 64);
        db.AddRange(resolution, round);
        db.AddRange(rows);
        db.AddRange(ballots);
    }

    private static int Place(CoOwner owner) => int.Parse(owner.Identifier[1..], null) % 10;
}
