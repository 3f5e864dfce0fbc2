using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;

namespace Yuelu.Platform;

/// <summary>The first level of the navigation: what people come for. Modules place their entries in these.</summary>
public sealed record NavigationSection(Words Name)
{
    /// <summary>What was promised and how it stands.</summary>
    public static readonly NavigationSection Plans = new(new Words("规划", "Plans"));

    /// <summary>Figures, where they come from and how they are made.</summary>
    public static readonly NavigationSection Figures = new(new Words("数据", "Figures"));

    /// <summary>What officers read out of the figures.</summary>
    public static readonly NavigationSection Situation = new(new Words("形势", "Situation"));

    /// <summary>Who and where the enterprises are.</summary>
    public static readonly NavigationSection Enterprises = new(new Words("企业", "Enterprises"));

    /// <summary>What is asked of whom, by when.</summary>
    public static readonly NavigationSection Collections = new(new Words("填报", "Collections"));

    /// <summary>What waits for the person who is signed in.</summary>
    public static readonly NavigationSection Work = new(new Words("我的工作", "My work"));

    /// <summary>What keeps the portal in order.</summary>
    public static readonly NavigationSection Administration = new(new Words("管理", "Administration"));

    /// <summary>All, in the order of the header.</summary>
    public static IReadOnlyList<NavigationSection> All { get; } =
    [Plans, Figures, Situation, Enterprises, Collections, Work, Administration];
}

/// <summary>One entry of the second level. The first that somebody sees of a section is the section's landing page.</summary>
/// <param name="Section">Where it stands.</param>
/// <param name="Path">Relative to the site's root, without a leading slash.</param>
/// <param name="Name">Its words.</param>
/// <param name="Roles">Who sees it: whoever holds one of these roles; with none named, whoever is signed in. Null: everybody.</param>
public sealed record NavigationEntry(
    NavigationSection Section,
    string Path,
    Words Name,
    IReadOnlyList<string>? Roles = null
)
{
    /// <summary>Further addresses that belong to the entry with all below them, such as those of records.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>How many characters of an address belong to the entry: the longer the match, the nearer. Null: none.</summary>
    internal int? Match(PathString address) =>
        Also.Append(Path)
            .Where(path =>
                path.Length > 0 ? address.StartsWithSegments("/" + path) : address.Value is null or "" or "/"
            )
            .Select(path => (int?)path.Length)
            .Max();
}
