using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal_entries");
        builder.HasKey(entry => new { entry.AssemblyId, entry.Sequence });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(entry => entry.AssemblyId).OnDelete(DeleteBehavior.Restrict);
    }
}
