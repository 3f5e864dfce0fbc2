using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Platform.Api;

/// <summary>The answer to a request that created something, kept in the same transaction, so that the request can be sent again.</summary>
internal sealed class KeptAnswer
{
    public required Guid AccountId { get; init; }

    /// <summary>The Idempotency-Key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, address and body.</summary>
    public required string RequestHash { get; init; }

    public int Status { get; set; }

    public string? Location { get; set; }

    public string? Etag { get; set; }

    /// <summary>Sealed with the portal's keys, which are not in the database.</summary>
    public byte[] Body { get; set; } = [];

    public required DateTimeOffset At { get; init; }
}

internal sealed class KeptAnswerMapping : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("api_kept_answer");
        builder.HasKey(kept => new { kept.AccountId, kept.Key });
        builder.HasIndex(kept => kept.At);
        builder.Property(kept => kept.Key).HasMaxLength(Idempotency.LongestKey);
        builder.Property(kept => kept.RequestHash).HasMaxLength(64);
        builder.Property(kept => kept.Location).HasMaxLength(500);
        builder.Property(kept => kept.Etag).HasMaxLength(100);
    }
}
