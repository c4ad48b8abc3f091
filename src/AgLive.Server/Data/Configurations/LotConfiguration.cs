using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class LotConfiguration : IEntityTypeConfiguration<Lot>
{
    public void Configure(EntityTypeBuilder<Lot> builder)
    {
        builder.ToTable("lots");
        builder.HasIndex(lot => new { lot.CondominiumId, lot.Number }).IsUnique();
        builder.HasOne<Condominium>().WithMany().HasForeignKey(lot => lot.CondominiumId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(lot => lot.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
