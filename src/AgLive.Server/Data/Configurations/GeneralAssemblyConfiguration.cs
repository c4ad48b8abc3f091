using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class GeneralAssemblyConfiguration : IEntityTypeConfiguration<GeneralAssembly>
{
    public void Configure(EntityTypeBuilder<GeneralAssembly> builder)
    {
        builder.ToTable("assemblies");
        builder.HasOne<Condominium>().WithMany().HasForeignKey(assembly => assembly.CondominiumId).OnDelete(DeleteBehavior.Restrict);
    }
}
