using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts.Events;

internal sealed class EventMapping : IEntityTypeConfiguration<SecurityEvent>
{
    internal const string Table = "accounts_event";

    public void Configure(EntityTypeBuilder<SecurityEvent> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(one => one.Number);
        builder.IsOwned();
        builder.HasIndex(one => one.At);
        builder.HasIndex(one => one.AccountId);
        builder.Property(one => one.Kind).HasMaxLength(64);
        builder.Property(one => one.Account).HasMaxLength(256);
        builder.Property(one => one.By).HasMaxLength(256);
        builder.Property(one => one.Address).HasMaxLength(64);
        builder.Property(one => one.Detail).HasMaxLength(400);
    }
}
