using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class RollRowConfiguration : IEntityTypeConfiguration<RollRow>
{
    public void Configure(EntityTypeBuilder<RollRow> builder)
    {
        builder.ToTable("roll_rows");
        builder.HasKey(row => new { row.RoundId, row.CoOwnerId });
        builder.HasOne<VotingRound>().WithMany().HasForeignKey(row => row.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(row => row.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
