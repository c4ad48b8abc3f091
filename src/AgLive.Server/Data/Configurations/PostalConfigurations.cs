using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class PostalFormConfiguration : IEntityTypeConfiguration<PostalForm>
{
    public void Configure(EntityTypeBuilder<PostalForm> builder)
    {
        builder.ToTable("postal_forms");
        builder.HasIndex(form => new { form.AssemblyId, form.CoOwnerId, form.Version }).IsUnique();
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(form => form.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(form => form.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PostalContentConfiguration : IEntityTypeConfiguration<PostalContent>
{
    public void Configure(EntityTypeBuilder<PostalContent> builder)
    {
        builder.ToTable("postal_contents");
        builder.HasKey(content => content.FormId);
        builder.HasOne<PostalForm>().WithOne().HasForeignKey<PostalContent>(content => content.FormId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PostalFileConfiguration : IEntityTypeConfiguration<PostalFile>
{
    public void Configure(EntityTypeBuilder<PostalFile> builder)
    {
        builder.ToTable("postal_files");
        builder.HasKey(file => new { file.FormId, file.Kind });
        builder.HasOne<PostalForm>().WithMany().HasForeignKey(file => file.FormId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PostalBoxConfiguration : IEntityTypeConfiguration<PostalBox>
{
    public void Configure(EntityTypeBuilder<PostalBox> builder)
    {
        builder.ToTable("postal_boxes");
        builder.HasKey(box => box.AssemblyId);
        builder.HasOne<GeneralAssembly>().WithOne().HasForeignKey<PostalBox>(box => box.AssemblyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SigningCodeConfiguration : IEntityTypeConfiguration<SigningCode>
{
    public void Configure(EntityTypeBuilder<SigningCode> builder)
    {
        builder.ToTable("signing_codes");
        builder.HasIndex(code => code.FormId);
        builder.HasOne<PostalForm>().WithMany().HasForeignKey(code => code.FormId).OnDelete(DeleteBehavior.Restrict);
    }
}
