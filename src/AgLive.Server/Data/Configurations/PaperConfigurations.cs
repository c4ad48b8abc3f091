using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class OfficialPaperConfiguration : IEntityTypeConfiguration<OfficialPaper>
{
    public void Configure(EntityTypeBuilder<OfficialPaper> builder)
    {
        builder.ToTable("official_papers");
        builder.HasKey(paper => new { paper.AssemblyId, paper.Kind });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(paper => paper.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssemblyDocument>().WithMany().HasForeignKey(paper => paper.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaperSignatureConfiguration : IEntityTypeConfiguration<PaperSignature>
{
    public void Configure(EntityTypeBuilder<PaperSignature> builder)
    {
        builder.ToTable("paper_signatures");
        builder.HasIndex(signature => new { signature.AssemblyId, signature.Kind });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(signature => signature.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<BureauMember>().WithMany().HasForeignKey(signature => signature.SeatId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaperCodeConfiguration : IEntityTypeConfiguration<PaperCode>
{
    public void Configure(EntityTypeBuilder<PaperCode> builder)
    {
        builder.ToTable("paper_codes");
        builder.HasIndex(code => new { code.AssemblyId, code.Kind, code.AccountId });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(code => code.AssemblyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MinutesNoticeConfiguration : IEntityTypeConfiguration<MinutesNotice>
{
    public void Configure(EntityTypeBuilder<MinutesNotice> builder)
    {
        builder.ToTable("minutes_notices");
        builder.HasKey(notice => new { notice.AssemblyId, notice.CoOwnerId });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(notice => notice.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(notice => notice.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
