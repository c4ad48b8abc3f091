using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class ProxyConfiguration : IEntityTypeConfiguration<Proxy>
{
    public void Configure(EntityTypeBuilder<Proxy> builder)
    {
        builder.ToTable("proxies");
        builder.Ignore(proxy => proxy.IsInForce);
        builder.HasIndex(proxy => proxy.AssemblyId);
        builder.HasIndex(proxy => new { proxy.AssemblyId, proxy.GrantorId }).IsUnique().HasFilter("revoked_at IS NULL").HasDatabaseName("ix_proxies_in_force");
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(proxy => proxy.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(proxy => proxy.GrantorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(proxy => proxy.HolderId).OnDelete(DeleteBehavior.Restrict);
    }
}
