using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class SpeechRequestConfiguration : IEntityTypeConfiguration<SpeechRequest>
{
    public void Configure(EntityTypeBuilder<SpeechRequest> builder)
    {
        builder.ToTable("speech_requests");
        builder.HasIndex(request => new { request.AssemblyId, request.AskedAt });
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(request => request.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(request => request.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
