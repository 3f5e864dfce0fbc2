using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Organisations;

namespace Yuelu.Registry.Chains;

/// <summary>产业链: a graph of nodes with their enterprises and gaps, as it is now. What it was stands in its versions.</summary>
internal sealed class Chain : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>In addresses; never changes.</summary>
    public required string Key { get; init; }

    /// <summary>The organisation that keeps it.</summary>
    public required string OrganisationPath { get; init; }

    /// <summary>Number of its latest version.</summary>
    public int Number { get; private set; }

    /// <summary>The graph as JSON.</summary>
    public string Content { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Changes with each save.</summary>
    public Guid Stamp { get; private set; }

    /// <summary>Puts a graph in force; gives the version that is kept of it.</summary>
    internal ChainVersion Save(string content, string sha256, string by, DateTimeOffset now)
    {
        (Number, Content, SavedAt, Stamp) = (Number + 1, content, now, Guid.CreateVersion7());
        return new()
        {
            ChainId = Id,
            Number = Number,
            Content = content,
            Sha256 = sha256,
            At = now,
            By = by,
        };
    }
}

/// <summary>A chain as it was once. Never changed.</summary>
internal sealed class ChainVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ChainId { get; init; }

    public int Number { get; init; }

    public required string Content { get; init; }

    /// <summary>Of the content in its canonical form.</summary>
    public required string Sha256 { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Name of the account.</summary>
    public required string By { get; init; }
}

internal sealed class ChainMapping : IEntityTypeConfiguration<Chain>, IEntityTypeConfiguration<ChainVersion>
{
    internal const int LongestKey = 60;

    public void Configure(EntityTypeBuilder<Chain> builder)
    {
        builder.ToTable("registry_chain");
        builder.HasKey(chain => chain.Id);
        builder.IsOwned();
        builder.Property(chain => chain.Key).HasMaxLength(LongestKey);
        builder.HasIndex(chain => chain.Key).IsUnique();
        builder.Property(chain => chain.Stamp).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ChainVersion> builder)
    {
        builder.ToTable("registry_chain_version");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Sha256).HasMaxLength(64);
        builder.Property(version => version.By).HasMaxLength(256);
        builder.HasIndex(version => new { version.ChainId, version.Number }).IsUnique();
    }
}
