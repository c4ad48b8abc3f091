using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class CoOwnerConfiguration : IEntityTypeConfiguration<CoOwner>
{
    public void Configure(EntityTypeBuilder<CoOwner> builder)
    {
        builder.ToTable("co_owners");
        builder.HasIndex(owner => new { owner.CondominiumId, owner.Identifier }).IsUnique();
        builder.HasOne<Condominium>().WithMany().HasForeignKey(owner => owner.CondominiumId).OnDelete(DeleteBehavior.Restrict);
    }
}
