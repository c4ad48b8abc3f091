using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class AllocationKeyConfiguration : IEntityTypeConfiguration<AllocationKey>
{
    public void Configure(EntityTypeBuilder<AllocationKey> builder)
    {
        builder.ToTable("allocation_keys");
        builder.HasIndex(key => new { key.CondominiumId, key.Code }).IsUnique();
        builder.HasOne<Condominium>().WithMany().HasForeignKey(key => key.CondominiumId).OnDelete(DeleteBehavior.Restrict);
    }
}
