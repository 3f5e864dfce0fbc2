using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Statistics.Definitions;

/// <summary>What a definition says of the data for which it holds.</summary>
internal interface IDefinition
{
    /// <summary>First day of the data for which it holds.</summary>
    DateOnly AppliesFrom { get; }

    /// <summary>Last such day; null while none is known.</summary>
    DateOnly? AppliesTo { get; }
}

/// <summary>A version of a definition, as it was published; it never changes, a correction is the next version.</summary>
/// <typeparam name="T">What it says, kept as JSON.</typeparam>
internal abstract class DefinitionVersion<T> : IDated
    where T : class, IDefinition
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What is defined: its name in addresses and formulas for ever, such as <c>ENERGY</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>From 1 on.</summary>
    public int Number { get; init; }

    public DateOnly AppliesFrom { get; init; }

    public DateOnly? AppliesTo { get; init; }

    public DateTimeOffset HeldFrom { get; init; }

    /// <summary>The definition as JSON.</summary>
    public string Content { get; init; } = "";

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    public string PublishedBy { get; init; } = "";

    /// <summary>What it says.</summary>
    internal T Definition => field ??= DefinitionJson.Read<T>(Content);

    /// <summary>The subject of acts on it.</summary>
    internal abstract string Subject { get; }
}

/// <summary>How versions are stored.</summary>
internal static class DefinitionMapping
{
    internal const int LongestCode = 40;

    internal static void Map<TVersion, T>(EntityTypeBuilder<TVersion> builder, string table)
        where TVersion : DefinitionVersion<T>
        where T : class, IDefinition
    {
        builder.ToTable(table);
        builder.HasKey(version => version.Id);
        builder.HasIndex(version => new { version.Code, version.Number }).IsUnique();
        builder.Property(version => version.Code).HasMaxLength(LongestCode);
        builder.Property(version => version.Sha256).HasMaxLength(64);
        builder.Property(version => version.PublishedBy).HasMaxLength(256);
    }
}
