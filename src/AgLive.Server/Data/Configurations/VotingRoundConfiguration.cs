using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class VotingRoundConfiguration : IEntityTypeConfiguration<VotingRound>
{
    public void Configure(EntityTypeBuilder<VotingRound> builder)
    {
        builder.ToTable("rounds");
        builder.HasIndex(round => new { round.ResolutionId, round.Ordinal }).IsUnique();
        builder.HasIndex(round => new { round.AssemblyId, round.OpenedAt });
        // One vote at a time: the database refuses a second open round, whatever the program believes.
        builder.HasIndex(round => round.AssemblyId).IsUnique().HasFilter("state = 1").HasDatabaseName("ix_rounds_open");
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(round => round.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Resolution>().WithMany().HasForeignKey(round => round.ResolutionId).OnDelete(DeleteBehavior.Restrict);
    }
}
