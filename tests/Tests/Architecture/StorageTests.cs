using Microsoft.EntityFrameworkCore;

namespace Yuelu.Architecture;

/// <summary>Rules for the tables and their migrations.</summary>
public sealed class StorageTests(Stores stores)
{
    private static readonly Dictionary<string, string[]> Prefixes = new()
    {
        ["Yuelu.Platform"] = ["accounts_", "organisations_", "evidence_", "api_", "notices_", "operation_"],
        ["Microsoft.Extensions.Identity.Stores"] = ["accounts_"],
        ["Microsoft.AspNetCore.Identity"] = ["accounts_"],
        ["Yuelu.Plans"] = ["plans_"],
        ["Yuelu.Registry"] = ["registry_"],
        ["Yuelu.Statistics"] = ["statistics_"],
    };

    [Theory, BothStores]
    public async Task Each_table_has_the_prefix_of_its_module_and_snake_case_names(StoreKind kind)
    {
        await using var db = (await stores.CreateAsync(kind)).Open();
        var offenders =
            from entity in db.Model.GetEntityTypes()
            let table = entity.GetTableName()
            let prefixes = Prefixes[entity.ClrType.Assembly.GetName().Name!]
            where table is not null
            where !prefixes.Any(table.StartsWith) || table.Any(char.IsUpper)
            select table;
        Assert.Empty(offenders);
    }

    [Theory, BothStores]
    public async Task The_migrations_make_what_the_model_says(StoreKind kind)
    {
        await using var db = (await stores.CreateAsync(kind)).Open();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory, BothStores]
    public async Task No_foreign_key_crosses_modules(StoreKind kind)
    {
        await using var db = (await stores.CreateAsync(kind)).Open();
        var offenders =
            from entity in db.Model.GetEntityTypes()
            from key in entity.GetForeignKeys()
            let ours = Prefixes[entity.ClrType.Assembly.GetName().Name!]
            let theirs = Prefixes[key.PrincipalEntityType.ClrType.Assembly.GetName().Name!]
            where !ours.Intersect(theirs).Any()
            select $"{entity.Name} → {key.PrincipalEntityType.Name}";
        Assert.Empty(offenders);
    }
}
