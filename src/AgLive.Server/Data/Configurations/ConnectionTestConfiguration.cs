using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class ConnectionTestConfiguration : IEntityTypeConfiguration<ConnectionTest>
{
    public void Configure(EntityTypeBuilder<ConnectionTest> builder)
    {
        builder.ToTable("connection_tests");
        builder.HasKey(test => new { test.AssemblyId, test.AccountId });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(test => test.AssemblyId).OnDelete(DeleteBehavior.Restrict);
    }
}
