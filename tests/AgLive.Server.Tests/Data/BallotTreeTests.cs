using System.Security.Cryptography;
using System.Text;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Ballots;

namespace AgLive.Server.Tests.Data;

/// <summary>Receipts under a root: each is proven by its own way and by no other.</summary>
public sealed class BallotTreeTests
{
    [Fact]
    public void Root_OfThree_IsThatOfTheRfc()
    {
        var ballots = Ballots(3);
        static byte[] Leaf(StoredBallot ballot) => SHA256.HashData([0, .. Encoding.UTF8.GetBytes($"aglive.ballot.1\n{BallotHash.Of(ballot)}\n")]);
        var left = SHA256.HashData([1, .. Leaf(ballots[0]), .. Leaf(ballots[1])]);
        var root = SHA256.HashData([1, .. left, .. Leaf(ballots[2])]);

        Assert.Equal(Convert.ToHexStringLower(root), BallotTree.Root(ballots.Reverse()));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", BallotTree.Root([]));
        Assert.Null(BallotTree.ProofOf(ballots, Guid.NewGuid()));
    }

    [Fact]
    public void Proof_LeadsToTheRoot_ForEveryBallotOfEverySize()
    {
        for (var size = 1; size <= 70; size++)
        {
            var ballots = Ballots(size);
            var root = BallotTree.Root(ballots);
            foreach (var ballot in ballots)
            {
                var proof = BallotTree.ProofOf(ballots, ballot.CoOwnerId)!;
                Assert.Equal(root, BallotTree.RootBy(BallotHash.Of(ballot), proof));
                Assert.True(proof.Path.Count <= 7);
            }
        }
    }

    [Fact]
    public void Proof_OfAnotherReceiptPlaceOrWay_LeadsElsewhere()
    {
        var ballots = Ballots(37);
        var root = BallotTree.Root(ballots);
        var receipt = BallotHash.Of(ballots[20]);
        var proof = BallotTree.ProofOf(ballots, ballots[20].CoOwnerId)!;

        Assert.NotEqual(root, BallotTree.RootBy(BallotHash.Of(ballots[21]), proof));
        Assert.NotEqual(root, BallotTree.RootBy(BallotHash.Of(ballots[20] with { Choice = Choice.Contre }), proof));
        Assert.NotEqual(root, BallotTree.RootBy(receipt, proof with { Index = 21 }));
        Assert.NotEqual(root, BallotTree.RootBy(receipt, proof with { Path = [.. proof.Path.Reverse()] }));
        Assert.All(
            (BallotProof[])[proof with { Index = -1 }, proof with { Index = 37 }, proof with { Size = 1_000 }, proof with { Path = [.. proof.Path, proof.Path[0]] }, proof with { Path = ["zz"] }],
            wrong => Assert.Null(BallotTree.RootBy(receipt, wrong)));
    }

    private static StoredBallot[] Ballots(int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => new StoredBallot(
            Id(number + 1_000), Id(9_999), Id(number), Choice.Pour, 100 + number, 1, ByHand: false, DateTimeOffset.UnixEpoch.AddSeconds(number))),
    ];

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
