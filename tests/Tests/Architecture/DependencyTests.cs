using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace Yuelu.Architecture;

/// <summary>Which part may use and show what. A failure lists the offenders.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Drivers =
    [
        "Npgsql",
        "Microsoft.Data.Sqlite",
        "SQLitePCLRaw",
        "Microsoft.EntityFrameworkCore.Sqlite",
        "DuckDB",
    ];

    private static readonly string[] Outside =
    [
        "Microsoft.AspNetCore",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.Extensions",
    ];

    [Fact]
    public void Each_part_uses_only_the_parts_that_the_table_allows() =>
        Assert.Empty(
            from part in Assemblies.All
            let allowed = Assemblies.Edges[part.GetName().Name!]
            from used in References(part)
            where Assemblies.Edges.ContainsKey(used) && !allowed.Contains(used)
            select $"{part.GetName().Name} uses {used}"
        );

    [Fact]
    public void Only_Platform_knows_the_database_drivers() =>
        Assert.Empty(
            from part in Assemblies.All
            where part.GetName().Name != "Yuelu.Platform"
            from used in References(part)
            where StartsWithAny(used, Drivers)
            select $"{part.GetName().Name} uses {used}"
        );

    [Fact]
    public void Kernel_Formats_and_the_libraries_that_compute_know_neither_web_nor_database() =>
        Assert.Empty(
            from part in new[]
            {
                "Yuelu.Kernel",
                "Yuelu.Formats",
                "Yuelu.Reader",
                "Yuelu.Vtl",
                "Yuelu.Forecasting",
                "Yuelu.Disclosure",
                "yuelu",
            }
            from used in References(Assemblies.Load(part))
            where StartsWithAny(used, Outside)
            select $"{part} uses {used}"
        );

    [Fact]
    public void A_module_shows_only_its_contract_its_pages_itself_and_what_its_pages_read() =>
        Assert.Empty(
            from module in Assemblies.Modules
            from type in module.GetExportedTypes()
            where type.Namespace?.EndsWith(".Contract", StringComparison.Ordinal) != true
            where !type.Name.EndsWith("Module", StringComparison.Ordinal) && type.Name != "_Imports"
            where !typeof(IComponent).IsAssignableFrom(type) && !IsReadOnly(type)
            select type.FullName
        );

    [Fact]
    public void What_the_foundations_show_is_documented()
    {
        foreach (var part in Assemblies.Foundations)
        {
            var documented = File.ReadAllText(Path.ChangeExtension(part.Location, ".xml"));
            var bare =
                from type in part.GetExportedTypes()
                where !typeof(IComponent).IsAssignableFrom(type) && type.Name != "_Imports"
                where type.Namespace?.Contains(".Migrations") != true
                where !documented.Contains($"\"T:{type.FullName!.Replace('+', '.')}\"")
                select type.FullName;
            Assert.Empty(bare);
        }
    }

    private static IEnumerable<string> References(System.Reflection.Assembly part) =>
        part.GetReferencedAssemblies().Select(used => used.Name!);

    /// <summary>Whether nothing about a value can be changed from outside: a view, never a record of the store.</summary>
    private static bool IsReadOnly(Type type) =>
        type.IsEnum
        || type is { IsAbstract: true, IsSealed: true }
        || type.GetProperties().All(property => property.SetMethod is not { IsPublic: true } set || IsInit(set));

    private static bool IsInit(System.Reflection.MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool StartsWithAny(string name, string[] starts) =>
        starts.Any(start => name.StartsWith(start, StringComparison.Ordinal));
}
