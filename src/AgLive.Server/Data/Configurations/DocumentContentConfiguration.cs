using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class DocumentContentConfiguration : IEntityTypeConfiguration<DocumentContent>
{
    public void Configure(EntityTypeBuilder<DocumentContent> builder)
    {
        builder.ToTable("document_contents");
        builder.HasKey(content => content.DocumentId);
        builder.HasOne<AssemblyDocument>().WithOne().HasForeignKey<DocumentContent>(content => content.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
