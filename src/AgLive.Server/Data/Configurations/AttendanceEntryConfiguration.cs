using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgLive.Server.Data.Configurations;

internal sealed class AttendanceEntryConfiguration : IEntityTypeConfiguration<AttendanceEntry>
{
    public void Configure(EntityTypeBuilder<AttendanceEntry> builder)
    {
        builder.ToTable("attendance");
        builder.HasIndex(entry => entry.AssemblyId);
        // Nobody is there twice at once (décret 1967 art. 14).
        builder.HasIndex(entry => new { entry.AssemblyId, entry.CoOwnerId }).IsUnique().HasFilter("left_at IS NULL").HasDatabaseName("ix_attendance_present");
        builder.HasOne<GeneralAssembly>().WithMany().HasForeignKey(entry => entry.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(entry => entry.CoOwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CoOwner>().WithMany().HasForeignKey(entry => entry.HolderCoOwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
