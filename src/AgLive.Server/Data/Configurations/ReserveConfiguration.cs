using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class ReserveConfiguration : IEntityTypeConfiguration<Reserve>
{
    public void Configure(EntityTypeBuilder<Reserve> builder)
    {
        builder.ToTable("reserves");
        builder.HasIndex(reserve => reserve.AssemblyId);
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(reserve => reserve.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Resolution>().WithMany().HasForeignKey(reserve => reserve.ResolutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(reserve => reserve.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
