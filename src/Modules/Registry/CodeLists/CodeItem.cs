using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Kernel;

namespace Yuelu.Registry.CodeLists;

/// <summary>代码项: one code of a list in one edition of it. A code that is not there is refused, never guessed.</summary>
internal sealed class CodeItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Key of its <see cref="CodeList"/>.</summary>
    public required string List { get; init; }

    public required string Code { get; init; }

    /// <summary>The edition that it is taken from, such as <c>GB/T 4754-2017</c>.</summary>
    public required string Edition { get; init; }

    public required string NameZh { get; set; }

    /// <summary>The Chinese name where there is none.</summary>
    public required string NameEn { get; set; }

    /// <summary>上级代码: the code that it is a part of; null when the list names none.</summary>
    public string? Parent { get; set; }

    /// <summary>First day on which it holds; null when the source names none.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day on which it holds; null when none is known.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Where the item is known from.</summary>
    public required string Source { get; set; }

    internal Words Name => new(NameZh, NameEn);

    /// <summary>Whether it holds on a day.</summary>
    internal bool Holds(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}

internal sealed class CodeItemMapping : IEntityTypeConfiguration<CodeItem>
{
    internal const int LongestEdition = 60;
    internal const int LongestName = 200;

    public void Configure(EntityTypeBuilder<CodeItem> builder)
    {
        builder.ToTable("registry_code");
        builder.HasKey(item => item.Id);
        builder.Property(item => item.List).HasMaxLength(40);
        builder.Property(item => item.Code).HasMaxLength(20);
        builder.Property(item => item.Edition).HasMaxLength(LongestEdition);
        builder.Property(item => item.Parent).HasMaxLength(20);
        builder.Property(item => item.NameZh).HasMaxLength(LongestName);
        builder.Property(item => item.NameEn).HasMaxLength(LongestName);
        builder.Property(item => item.Source).HasMaxLength(400);
        builder
            .HasIndex(item => new
            {
                item.List,
                item.Code,
                item.Edition,
            })
            .IsUnique();
    }
}
