using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Evidence;

internal static class EvidenceMapping
{
    private const int Short = 64;
    private const int Long = 200;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<WaitingAct>(waiting =>
        {
            waiting.ToTable("evidence_waiting");
            waiting.HasKey(act => act.Number);
            waiting.HasIndex(act => act.ActId).IsUnique();
            waiting.Property(act => act.Kind).HasMaxLength(Short);
            waiting.Property(act => act.Role).HasMaxLength(Short);
            waiting.Property(act => act.Subject).HasMaxLength(Long);
            waiting.Property(act => act.PayloadHash).HasMaxLength(Short);
        });
        model.Entity<LoggedAct>(logged =>
        {
            logged.ToTable("evidence_logged");
            logged.HasKey(act => act.Seq);
            logged.Property(act => act.Seq).ValueGeneratedNever();
            logged.HasIndex(act => act.ActId).IsUnique();
            logged.HasIndex(act => act.Subject);
            logged.Property(act => act.Kind).HasMaxLength(Short);
            logged.Property(act => act.Subject).HasMaxLength(Long);
        });
        model.Entity<PublishedCheckpoint>(checkpoint =>
        {
            checkpoint.ToTable("evidence_checkpoint");
            checkpoint.HasKey(one => one.Size);
            checkpoint.Property(one => one.Size).ValueGeneratedNever();
        });
    }
}
