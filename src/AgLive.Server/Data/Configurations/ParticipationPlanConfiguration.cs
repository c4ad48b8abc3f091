using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class ParticipationPlanConfiguration : IEntityTypeConfiguration<ParticipationPlan>
{
    public void Configure(EntityTypeBuilder<ParticipationPlan> builder)
    {
        builder.ToTable("participation_plans");
        builder.HasKey(plan => new { plan.AssemblyId, plan.CoOwnerId });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(plan => plan.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(plan => plan.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
