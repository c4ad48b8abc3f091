using AgLive.Server.Data.Model;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data;

/// <summary>
/// The tables of AgLive. Used through <see cref="IDbContextFactory{TContext}"/>; the engine is one of the two derived
/// contexts, which exist so that each engine has its own migrations.
/// </summary>
public abstract class AgLiveDb(DbContextOptions options)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Condominium> Condominiums => Set<Condominium>();

    public DbSet<AllocationKey> AllocationKeys => Set<AllocationKey>();

    public DbSet<CoOwner> CoOwners => Set<CoOwner>();

    public DbSet<Lot> Lots => Set<Lot>();

    public DbSet<LotShare> LotShares => Set<LotShare>();

    public DbSet<AccountCoOwner> AccountCoOwners => Set<AccountCoOwner>();

    public DbSet<CondominiumManager> CondominiumManagers => Set<CondominiumManager>();

    public DbSet<GeneralAssembly> Assemblies => Set<GeneralAssembly>();

    public DbSet<BureauMember> BureauMembers => Set<BureauMember>();

    public DbSet<Resolution> Resolutions => Set<Resolution>();

    public DbSet<VotingRound> Rounds => Set<VotingRound>();

    public DbSet<RollRow> RollRows => Set<RollRow>();

    public DbSet<Ballot> Ballots => Set<Ballot>();

    public DbSet<BallotEvent> BallotEvents => Set<BallotEvent>();

    public DbSet<AttendanceEntry> Attendance => Set<AttendanceEntry>();

    public DbSet<Proxy> Proxies => Set<Proxy>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<Reserve> Reserves => Set<Reserve>();

    public DbSet<ParticipationPlan> ParticipationPlans => Set<ParticipationPlan>();

    public DbSet<ConnectionTest> ConnectionTests => Set<ConnectionTest>();

    public DbSet<AssemblyDocument> AssemblyDocuments => Set<AssemblyDocument>();

    public DbSet<DocumentContent> DocumentContents => Set<DocumentContent>();

    public DbSet<OwnerQuestion> OwnerQuestions => Set<OwnerQuestion>();

    public DbSet<SpeechRequest> SpeechRequests => Set<SpeechRequest>();

    public DbSet<PostalForm> PostalForms => Set<PostalForm>();

    public DbSet<PostalContent> PostalContents => Set<PostalContent>();

    public DbSet<PostalFile> PostalFiles => Set<PostalFile>();

    public DbSet<PostalBox> PostalBoxes => Set<PostalBox>();

    public DbSet<SigningCode> SigningCodes => Set<SigningCode>();

    public DbSet<OfficialPaper> OfficialPapers => Set<OfficialPaper>();

    public DbSet<PaperSignature> PaperSignatures => Set<PaperSignature>();

    public DbSet<PaperCode> PaperCodes => Set<PaperCode>();

    public DbSet<MinutesNotice> MinutesNotices => Set<MinutesNotice>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();

    public DbSet<CommandReceipt> CommandReceipts => Set<CommandReceipt>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AgLiveDb).Assembly);
    }
}
