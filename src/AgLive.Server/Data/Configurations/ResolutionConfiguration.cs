using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class ResolutionConfiguration : IEntityTypeConfiguration<Resolution>
{
    public void Configure(EntityTypeBuilder<Resolution> builder)
    {
        builder.ToTable("resolutions");
        builder.HasIndex(resolution => new { resolution.AssemblyId, resolution.Position });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(resolution => resolution.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AllocationKey>().WithMany().HasForeignKey(resolution => resolution.AllocationKeyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(resolution => resolution.CandidateCoOwnerId).OnDelete(DeleteBehavior.Restrict);
        // DebtorCoOwnerId has no foreign key: added later, it would make SQLite rebuild the table outside any transaction.
    }
}
