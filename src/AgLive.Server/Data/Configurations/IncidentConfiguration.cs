using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents");
        builder.HasIndex(incident => new { incident.AssemblyId, incident.StartedAt });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(incident => incident.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<VotingRound>().WithMany().HasForeignKey(incident => incident.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(incident => incident.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
