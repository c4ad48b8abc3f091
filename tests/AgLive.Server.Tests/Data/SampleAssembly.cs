using AgLive.Domain;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Tests.Data;

/// <summary>A condominium in session with one resolution, and rounds opened on it; every owner votes for himself.</summary>
public sealed class SampleAssembly
{
    private readonly DataNode node;
    private int ordinal;

    private SampleAssembly(DataNode node) => this.node = node;

    public Guid AssemblyId { get; } = Guid.CreateVersion7();

    public Guid CondominiumId { get; } = Guid.CreateVersion7();

    public Guid ResolutionId { get; } = Guid.CreateVersion7();

    public Guid KeyId { get; } = Guid.CreateVersion7();

    public Guid Account { get; } = Guid.CreateVersion7();

    public IReadOnlyList<Guid> Owners { get; private set; } = [];

    public static async Task<SampleAssembly> CreateAsync(DataNode node, int owners = 3)
    {
        var sample = new SampleAssembly(node) { Owners = [.. Enumerable.Range(0, owners).Select(_ => Guid.CreateVersion7())] };
        await using var db = node.Db();
        db.Add(new Condominium { Id = sample.CondominiumId, Name = "Les Tilleuls" });
        db.Add(new AllocationKey { Id = sample.KeyId, CondominiumId = sample.CondominiumId, Code = AllocationKey.General, Label = "Charges générales" });
        foreach (var (index, owner) in sample.Owners.Index())
        {
            var lot = new Lot { Id = Guid.CreateVersion7(), CondominiumId = sample.CondominiumId, Number = $"{index + 1}", CoOwnerId = owner };
            db.Add(new CoOwner { Id = owner, CondominiumId = sample.CondominiumId, Identifier = $"C{index + 1}", DisplayName = $"Owner {index + 1}" });
            db.Add(lot);
            db.Add(new LotShare { LotId = lot.Id, AllocationKeyId = sample.KeyId, Tantiemes = Voix(index) });
        }

        db.Add(new GeneralAssembly
        {
            Id = sample.AssemblyId,
            CondominiumId = sample.CondominiumId,
            State = AssemblyState.InSession,
            CurrentResolutionId = sample.ResolutionId,
        });
        db.Add(new Resolution
        {
            Id = sample.ResolutionId,
            AssemblyId = sample.AssemblyId,
            Number = "1",
            Title = "Ravalement",
            Kind = ResolutionKind.Vote,
            Majority = MajorityRule.Article25,
            AllocationKeyId = sample.KeyId,
        });
        await db.SaveChangesAsync();
        return sample;
    }

    public static long Voix(int owner) => 100 + owner;

    /// <summary>Opens a round with every owner present, but for those the caller changes.</summary>
    public async Task<Guid> OpenAsync(Action<int, RollRow>? change = null)
    {
        await using var db = node.Db();
        var round = new VotingRound
        {
            Id = Guid.CreateVersion7(),
            AssemblyId = AssemblyId,
            ResolutionId = ResolutionId,
            Ordinal = ++ordinal,
            Rule = MajorityRule.Article25,
            TextVersion = 1,
            OpenedAt = TimeProvider.System.GetUtcNow(),
        };
        db.Add(round);
        foreach (var (index, owner) in Owners.Index())
        {
            var row = new RollRow
            {
                RoundId = round.Id,
                CoOwnerId = owner,
                Tantiemes = Voix(index),
                Voix = Voix(index),
                Participation = Participation.Present,
                VoterId = owner,
            };
            change?.Invoke(index, row);
            db.Add(row);
        }

        await db.SaveChangesAsync();
        return round.Id;
    }

    public VoteWrite Vote(Guid roundId, int owner, Choice choice = Choice.Pour, Guid? voteId = null) =>
        new(voteId ?? Guid.CreateVersion7(), roundId, 1, Account, [Owners[owner]], [new ChoiceWrite(Owners[owner], choice)]);

    /// <summary>The close as the console does it.</summary>
    /// <returns>The refusal, or the ballots the close read.</returns>
    public async Task<(RefusalCode? Refusal, IReadOnlyList<StoredBallot> Ballots)> CloseAsync(DataNode by, Guid roundId)
    {
        IReadOnlyList<StoredBallot> ballots = [];
        var outcome = await by.Transactions.RunAsync(AssemblyId, Guid.CreateVersion7(), Account, "closeVote", new { roundId }, async work =>
        {
            if (!await by.Closing.TryCloseAsync(work, roundId))
            {
                return new Refusal(RefusalCode.StateChanged);
            }

            ballots = await RoundClosing.BallotsAsync(work, roundId);
            work.Journal("vote-closed", new { roundId, ballots = ballots.Count });
            return null;
        }, CancellationToken.None);
        return (outcome.Refusal?.Code, outcome.IsDone ? ballots : []);
    }
}
