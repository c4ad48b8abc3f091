using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasIndex(account => account.NormalizedUserName).IsUnique().HasDatabaseName("ix_accounts_normalized_user_name");
        builder.HasIndex(account => account.NormalizedEmail).HasDatabaseName("ix_accounts_normalized_email");
    }
}
