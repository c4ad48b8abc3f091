using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_messages");
        builder.HasIndex(message => message.DedupKey).IsUnique();
        builder.HasIndex(message => message.DueAt).HasFilter("sent_at IS NULL AND cancelled_at IS NULL").HasDatabaseName("ix_outbox_due");
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(message => message.AssemblyId).OnDelete(DeleteBehavior.Restrict);
    }
}
