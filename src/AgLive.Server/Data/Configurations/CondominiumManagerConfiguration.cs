using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class CondominiumManagerConfiguration : IEntityTypeConfiguration<CondominiumManager>
{
    public void Configure(EntityTypeBuilder<CondominiumManager> builder)
    {
        builder.ToTable("condominium_managers");
        builder.HasKey(link => new { link.AccountId, link.CondominiumId });
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Condominium>().WithMany().HasForeignKey(link => link.CondominiumId).OnDelete(DeleteBehavior.Cascade);
    }
}
