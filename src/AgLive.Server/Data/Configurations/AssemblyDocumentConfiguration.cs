using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class AssemblyDocumentConfiguration : IEntityTypeConfiguration<AssemblyDocument>
{
    public void Configure(EntityTypeBuilder<AssemblyDocument> builder)
    {
        builder.ToTable("assembly_documents");
        builder.HasIndex(document => new { document.AssemblyId, document.AddedAt });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(document => document.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Resolution>().WithMany().HasForeignKey(document => document.ResolutionId).OnDelete(DeleteBehavior.Restrict);
    }
}
