using System.Text.Json;
using System.Text.Json.Serialization;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Rounds;

/// <summary>What is done in a window.</summary>
internal enum RoundStage
{
    /// <summary>企业填报.</summary>
    Fill,

    /// <summary>县级验收.</summary>
    County,

    /// <summary>市级验收.</summary>
    City,

    /// <summary>省级验收.</summary>
    Province,
}

/// <summary>调查对象: which of the enterprises below a round's reach are asked.</summary>
public enum AskedUnits
{
    /// <summary>名录全部企业: every enterprise of the register.</summary>
    Registered,

    /// <summary>规模以上企业: those on the above-threshold list in the last month of the period.</summary>
    Listed,
}

/// <summary>窗口: from the beginning of one day to an hour of another.</summary>
/// <param name="AskedUntil">The last day as the opener gave it.</param>
/// <param name="Until">The last day after it was moved off holidays.</param>
/// <param name="Hour">The hour at which it ends on that day, 1 to 24; 24 is the day's end.</param>
/// <param name="AreHolidaysKnown">Whether the holidays of the last day's year were known; else it was not moved.</param>
internal sealed record RoundWindow(
    RoundStage Stage,
    DateOnly Opens,
    DateOnly AskedUntil,
    DateOnly Until,
    int Hour,
    bool AreHolidaysKnown
)
{
    /// <summary>When it opens.</summary>
    internal DateTimeOffset OpensAt(TimeZoneInfo zone) => Moment(Opens, 0, zone);

    /// <summary>When it is over.</summary>
    internal DateTimeOffset EndsAt(TimeZoneInfo zone) => Moment(Until, Hour, zone);

    private static DateTimeOffset Moment(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddHours(hour);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

/// <summary>How far a round is.</summary>
internal enum RoundState
{
    /// <summary>Its first window has not opened.</summary>
    Ahead,
    Fill,
    County,
    City,
    Province,

    /// <summary>Between two windows.</summary>
    Between,

    /// <summary>Its last window is over.</summary>
    Over,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}

/// <summary>填报轮次: one collection by one version of a form for one period. Its windows never change; a wrong round is withdrawn and another opened.</summary>
internal sealed class Round : IOwned
{
    private Round() { }

    public Guid Id { get; private init; }

    public Guid FormId { get; private init; }

    /// <summary>The form's code.</summary>
    public string FormCode { get; private init; } = "";

    /// <summary>The version that is filled in.</summary>
    public Guid VersionId { get; private init; }

    /// <summary>Its number.</summary>
    public int Version { get; private init; }

    /// <summary>Its title.</summary>
    public string TitleZh { get; private init; } = "";

    /// <summary>The same in English.</summary>
    public string TitleEn { get; private init; } = "";

    /// <summary>The organisation that opened it.</summary>
    public string OrganisationPath { get; private init; } = "";

    /// <summary>The organisation below which enterprises are asked.</summary>
    public string ReachPath { get; private init; } = "";

    /// <summary>Which of them.</summary>
    public AskedUnits Asks { get; private init; }

    /// <summary>Code of the period (<see cref="Kernel.Period"/>).</summary>
    public string PeriodCode { get; private init; } = "";

    /// <summary>The windows as JSON, in the order of their stages.</summary>
    public string Content { get; private init; } = "";

    /// <summary>Ids of the holiday tables that its last days were moved by.</summary>
    public string HolidayTables { get; private init; } = "";

    /// <summary>When its last window is over.</summary>
    public DateTimeOffset EndsAt { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    public string OpenedBy { get; private init; } = "";

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn; empty while it is not.</summary>
    public string WhyWithdrawn { get; private set; } = "";

    /// <summary>The last day on which its reminders were written.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>Its windows, in the order of their stages.</summary>
    public IReadOnlyList<RoundWindow> Windows =>
        JsonSerializer.Deserialize(Content, RoundJsonContext.Default.IReadOnlyListRoundWindow)!;

    /// <summary>The title of the version that is filled in.</summary>
    public Words Title => new(TitleZh, TitleEn);

    /// <summary>Its period.</summary>
    public Period Period => Kernel.Period.Parse(PeriodCode).Value;

    /// <summary>A round whose windows were judged.</summary>
    internal static Round Open(
        PublishedForm form,
        Period period,
        JudgedWindows judged,
        string by,
        DateTimeOffset now,
        TimeZoneInfo zone
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            FormId = form.Form.Id,
            FormCode = form.Form.Code,
            VersionId = form.Version.Id,
            Version = form.Version.Number,
            TitleZh = form.Definition.Title.Zh,
            TitleEn = form.Definition.Title.En,
            OrganisationPath = form.Form.OrganisationPath,
            ReachPath = judged.Reach,
            Asks = judged.Asks,
            PeriodCode = period.Code,
            Content = JsonSerializer.Serialize(judged.Windows, RoundJsonContext.Default.IReadOnlyListRoundWindow),
            HolidayTables = string.Join(' ', judged.Tables),
            EndsAt = judged.Windows.Max(window => window.EndsAt(zone)),
            OpenedAt = now,
            OpenedBy = by,
        };

    /// <summary>Takes the round back.</summary>
    internal void Withdraw(string why, DateTimeOffset now) => (WithdrawnAt, WhyWithdrawn) = (now, why);

    /// <summary>Notes that the reminders of a day were written.</summary>
    internal void Remind(DateOnly day) => RemindedOn = day;

    /// <summary>How far it is.</summary>
    internal RoundState StateAt(DateTimeOffset now, TimeZoneInfo zone)
    {
        if (WithdrawnAt is not null)
            return RoundState.Withdrawn;
        var windows = Windows;
        if (now < windows[0].OpensAt(zone))
            return RoundState.Ahead;
        if (now >= EndsAt)
            return RoundState.Over;
        var open = windows.LastOrDefault(window => window.OpensAt(zone) <= now && now < window.EndsAt(zone));
        return open is null ? RoundState.Between : RoundState.Fill + (int)open.Stage;
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<RoundWindow>))]
internal sealed partial class RoundJsonContext : JsonSerializerContext;
