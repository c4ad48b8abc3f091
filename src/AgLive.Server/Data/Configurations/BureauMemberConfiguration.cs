using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class BureauMemberConfiguration : IEntityTypeConfiguration<BureauMember>
{
    public void Configure(EntityTypeBuilder<BureauMember> builder)
    {
        builder.ToTable("bureau_members");
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(member => member.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(member => member.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
