using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class AccountCoOwnerConfiguration : IEntityTypeConfiguration<AccountCoOwner>
{
    public void Configure(EntityTypeBuilder<AccountCoOwner> builder)
    {
        builder.ToTable("account_co_owners");
        builder.HasKey(link => new { link.AccountId, link.CoOwnerId });
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(link => link.CoOwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
