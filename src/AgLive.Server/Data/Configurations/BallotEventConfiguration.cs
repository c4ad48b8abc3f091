using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class BallotEventConfiguration : IEntityTypeConfiguration<BallotEvent>
{
    public void Configure(EntityTypeBuilder<BallotEvent> builder)
    {
        builder.ToTable("ballot_events");
        builder.ToTable(table => table.HasCheckConstraint("ck_ballot_events_choice", "choice BETWEEN 0 AND 3"));
        builder.HasKey(row => new { row.VoteId, row.RoundId, row.CoOwnerId });
        builder.HasIndex(row => new { row.RoundId, row.CoOwnerId, row.Version }).IsUnique();
        builder.HasOne<VotingRound>().WithMany().HasForeignKey(row => row.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}
