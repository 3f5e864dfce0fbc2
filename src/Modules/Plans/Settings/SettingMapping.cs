using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Plans.Documents;

namespace Yuelu.Plans.Settings;

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("plans_setting");
        builder.HasKey(setting => setting.Id);
        builder.HasIndex(setting => setting.Key);
        builder.Property(setting => setting.Key).HasMaxLength(80);
        builder.Property(setting => setting.CommitmentCode).HasMaxLength(16);
        builder.Property(setting => setting.SetBy).HasMaxLength(256);
        builder.HasOne<Plan>().WithMany().HasForeignKey(setting => setting.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}
