using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class LotShareConfiguration : IEntityTypeConfiguration<LotShare>
{
    public void Configure(EntityTypeBuilder<LotShare> builder)
    {
        builder.ToTable("lot_shares");
        builder.HasKey(share => new { share.LotId, share.AllocationKeyId });
        builder.HasOne<Lot>().WithMany().HasForeignKey(share => share.LotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AllocationKey>().WithMany().HasForeignKey(share => share.AllocationKeyId).OnDelete(DeleteBehavior.Cascade);
    }
}
