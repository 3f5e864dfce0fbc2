using System.Globalization;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Settings;

/// <summary>Chooses among dated settings: the one for the commitment before the one for the plan before the one for all, the later begun first.</summary>
internal static class SettingsInForce
{
    /// <summary>The setting of a key that holds on a day, or null.</summary>
    public static Setting? Find(IEnumerable<Setting> settings, string key, string? commitment, DateOnly day) =>
        settings
            .Where(setting => setting.Key == key && setting.ValidFrom <= day && !(setting.ValidTo < day))
            .Where(setting => setting.CommitmentCode is null || setting.CommitmentCode == commitment)
            .OrderByDescending(setting => setting.CommitmentCode is not null)
            .ThenByDescending(setting => setting.PlanId is not null)
            .ThenByDescending(setting => setting.ValidFrom)
            .ThenByDescending(setting => setting.SetAt)
            .FirstOrDefault();

    /// <summary>What holds for a commitment on a day.</summary>
    public static Bands Bands(IReadOnlyList<Setting> settings, string commitment, DateOnly day) =>
        new(
            Percent(Find(settings, SettingKeys.Nearly, commitment, day)),
            Percent(Find(settings, SettingKeys.About, commitment, day)),
            Find(settings, SettingKeys.Rate, commitment, day)?.Value switch
            {
                "average" => RateReading.Average,
                "last-year" => RateReading.DeadlineYear,
                _ => null,
            }
        );

    /// <summary>The settings that may concern a plan, the later begun first.</summary>
    public static IQueryable<Setting> For(this IQueryable<Setting> settings, Guid plan) =>
        settings
            .Where(setting => setting.PlanId == null || setting.PlanId == plan)
            .OrderByDescending(setting => setting.ValidFrom)
            .ThenByDescending(setting => setting.SetAt);

    private static decimal? Percent(Setting? setting) =>
        setting is not null
        && decimal.TryParse(setting.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
