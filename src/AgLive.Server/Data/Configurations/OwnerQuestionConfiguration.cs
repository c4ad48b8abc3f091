using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class OwnerQuestionConfiguration : IEntityTypeConfiguration<OwnerQuestion>
{
    public void Configure(EntityTypeBuilder<OwnerQuestion> builder)
    {
        builder.ToTable("owner_questions");
        builder.HasIndex(question => new { question.CondominiumId, question.ReceivedAt });
        builder.HasIndex(question => question.CoOwnerId);
        builder.HasOne<Condominium>().WithMany().HasForeignKey(question => question.CondominiumId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(question => question.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
