using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class CommandReceiptConfiguration : IEntityTypeConfiguration<CommandReceipt>
{
    public void Configure(EntityTypeBuilder<CommandReceipt> builder)
    {
        builder.ToTable("command_receipts");
        builder.HasKey(receipt => receipt.CommandId);
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(receipt => receipt.AssemblyId).OnDelete(DeleteBehavior.Restrict);
    }
}
