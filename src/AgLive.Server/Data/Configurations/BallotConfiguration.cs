using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class BallotConfiguration : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable("ballots");
        builder.ToTable(table => table.HasCheckConstraint("ck_ballots_choice", "choice BETWEEN 0 AND 3"));
        builder.HasKey(ballot => new { ballot.RoundId, ballot.CoOwnerId });
        builder.HasOne<RollRow>().WithOne().HasForeignKey<Ballot>(ballot => new { ballot.RoundId, ballot.CoOwnerId }).OnDelete(DeleteBehavior.Restrict);
    }
}
