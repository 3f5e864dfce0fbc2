using System.Text.Json;
using Yuelu.Platform;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Synthetic;

/// <summary>
/// Fills an empty register for a demonstration, as <c>register.json</c> of the demo's folder says: a bureau for each city
/// and county of some regions, and synthetic enterprises.
/// </summary>
internal static class LoadDemoRegister
{
    private const string Source = "合成数据，仅供演示";

    /// <summary>What the file says.</summary>
    /// <param name="Enterprises">How many.</param>
    /// <param name="Regions">How the codes of the regions begin.</param>
    private sealed record Wanted(int Seed, int Enterprises, string Regions);

    /// <summary>Loads it where the folder has such a file and the register is empty.</summary>
    /// <exception cref="JsonException">The file is not as it should be.</exception>
    internal static async Task RunAsync(YueluDb db, TimeProvider clock, string folder, CancellationToken ct)
    {
        var file = Path.Combine(folder, "register.json");
        if (!File.Exists(file) || await db.Set<Enterprise>().AnyAsync(ct))
            return;
        var wanted = JsonSerializer.Deserialize<Wanted>(
            await File.ReadAllTextAsync(file, ct),
            JsonSerializerOptions.Web
        )!;
        var regions = (await db.CodesAsync(CodeList.Region, clock.Today(), ct))
            .Values.Where(item => item.Code.StartsWith(wanted.Regions, StringComparison.Ordinal))
            .OrderBy(item => item.Code, StringComparer.Ordinal)
            .ToList();
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await FoundBureausAsync(db, regions, ct);
        var registrar = new Registrar(db, clock);
        await registrar.EnterAsync(ct);
        var tables = await RegisterTables.ReadAsync(db, [Organisation.Root], clock.Today(), ct);
        var judge = new JudgeEnterprise(tables, clock.Today(), Source);
        var industries = (await db.CodesAsync(CodeList.Industry, clock.Today(), ct)).Keys.Order().ToList();
        var made = SyntheticEnterprises
            .Make(wanted.Seed, wanted.Enterprises, Places(regions), industries)
            .Select(one => judge.Judge(Line(one, clock.Today().Year - 1), null))
            .OfType<JudgedLine>()
            .ToList();
        await registrar.WriteAsync(made, "", null, ct);
        await whole.CommitAsync(ct);
    }

    /// <summary>Bureaus that are not there yet, each below that of its city; the code is the region's.</summary>
    private static async Task FoundBureausAsync(YueluDb db, IReadOnlyList<CodeItem> regions, CancellationToken ct)
    {
        var root = await db.Set<Organisation>().SingleAsync(one => one.Path == Organisation.Root, ct);
        var cities = new Dictionary<string, Organisation>();
        foreach (var region in regions.Where(region => !region.Code.EndsWith("0000", StringComparison.Ordinal)))
        {
            var isCity = region.Code.EndsWith("00", StringComparison.Ordinal);
            var above = isCity ? root : cities.GetValueOrDefault(region.Code[..4], root);
            var kind = isCity ? OrganisationKind.CityBureau : OrganisationKind.CountyBureau;
            var name = $"{region.NameZh}工信主管部门";
            var code = isCity ? region.Code[..4] : region.Code;
            if (!Organisation.Found(above, code, kind, name, "", code).Succeeded(out var bureau, out _))
                continue;
            if (isCity)
                cities[code] = bureau;
            db.Add(bureau);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Counties with the name of their city.</summary>
    private static List<(string Code, string City)> Places(IReadOnlyList<CodeItem> regions)
    {
        var names = regions.ToDictionary(region => region.Code, region => region.NameZh.TrimEnd('市'));
        return
        [
            .. regions
                .Where(region => !region.Code.EndsWith("00", StringComparison.Ordinal))
                .Select(region => (region.Code, names.GetValueOrDefault($"{region.Code[..4]}00", region.NameZh))),
        ];
    }

    private static EnterpriseLine Line(SyntheticEnterprise one, int year) =>
        new(
            0,
            new Dictionary<EnterpriseColumn, string>
            {
                [EnterpriseColumn.Code] = one.Code,
                [EnterpriseColumn.Name] = one.Name,
                [EnterpriseColumn.Region] = one.Region,
                [EnterpriseColumn.Industry] = one.Industry,
                [EnterpriseColumn.Employees] = $"{one.Employees}",
                [EnterpriseColumn.Revenue] = $"{one.Revenue}",
                [EnterpriseColumn.FiguresYear] = $"{year}",
            }
        );
}
