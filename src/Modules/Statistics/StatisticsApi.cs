using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Statistics.Briefs;
using Yuelu.Statistics.Calendar;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Dossiers;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Filings.Attachments;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Outlook;
using Yuelu.Statistics.PublicFigures;
using Yuelu.Statistics.Rounds;
using Yuelu.Statistics.Series;
using Yuelu.Statistics.Situation;
using Yuelu.Statistics.Situation.Layouts;
using Yuelu.Statistics.Situation.Maps;
using Yuelu.Statistics.Totals;
using Yuelu.Statistics.Vintages;
using Yuelu.Statistics.Warnings;

namespace Yuelu.Statistics;

/// <summary>What programs may ask of forms and collections. Reading what is published is open to all; the rest is the designers'.</summary>
internal static class StatisticsApi
{
    /// <summary>The area, as scopes name it.</summary>
    internal static readonly ApiArea Area = new("forms");

    /// <summary>The area of what is filed and accepted.</summary>
    internal static readonly ApiArea Filings = new("filings");

    /// <summary>The area of vintages, the totals over them and what of these is public.</summary>
    internal static readonly ApiArea Totals = new("totals");

    /// <summary>The area of official series.</summary>
    internal static readonly ApiArea Series = new("series");

    /// <summary>The area of indicators and coefficients.</summary>
    internal static readonly ApiArea Indicators = new("indicators");

    /// <summary>The area of warnings and their rules.</summary>
    internal static readonly ApiArea Warnings = new("warnings");

    /// <summary>The area of briefs.</summary>
    internal static readonly ApiArea Briefs = new("briefs");

    internal static void Map(IEndpointRouteBuilder api)
    {
        var all = api.MapArea(Area).AllowAnonymous();
        var designers = api.MapArea(Area).Needs(FormDesk.Designers);
        FormApi.Map(all);
        FormDraftApi.Map(designers);
        HolidayApi.Map(all, api.MapArea(Area).Needs(Roles.StrategyOffice));
        RoundApi.Map(all, designers);
        var units = api.MapArea(Filings).Needs(FilingScope.Fillers);
        var seers = api.MapArea(Filings).Needs([.. FilingScope.Fillers, .. FilingScope.Officers]);
        FilingApi.Map(units, seers);
        DossierApi.Map(seers);
        AttachmentApi.Map(units, seers, api.ServiceProvider.GetRequiredService<StatisticsOptions>());
        AcceptApi.Map(api.MapArea(Filings).Needs(FilingScope.Officers));
        TotalApi.Map(api.MapArea(Totals).Needs(FilingScope.Officers));
        SituationApi.Map(api.MapArea(Totals).Needs(FilingScope.Officers));
        LayoutApi.Map(api.MapArea(Totals).Needs(FilingScope.Officers));
        MapApi.Map(api.MapArea(Totals).Needs(Roles.StrategyOffice));
        SeriesApi.Map(api.MapArea(Series).AllowAnonymous());
        OutlookApi.Map(api.MapArea(Series).AllowAnonymous());
        SeriesFileApi.Map(api.MapArea(Series).Needs(Roles.StrategyOffice));
        var office = api.MapArea(Indicators).Needs(Roles.StrategyOffice);
        IndicatorApi.Map(
            api.MapArea(Indicators).AllowAnonymous(),
            api.MapArea(Indicators).Needs(FilingScope.Officers),
            office
        );
        CoefficientApi.Map(api.MapArea(Indicators).AllowAnonymous(), office);
        BriefApi.Map(
            api.MapArea(Briefs).AllowAnonymous(),
            api.MapArea(Briefs).Needs(FilingScope.Officers),
            api.MapArea(Briefs).Needs(Roles.StrategyOffice)
        );
        WarningApi.Map(
            api.MapArea(Warnings).Needs(FilingScope.Officers),
            api.MapArea(Warnings).Needs(Roles.StrategyOffice),
            api.MapArea(Warnings).Needs()
        );
        VintageApi.Map(api.MapArea(Totals).AllowAnonymous(), api.MapArea(Totals).Needs(Roles.StrategyOffice));
        var open = api.MapArea(Totals).AllowAnonymous();
        var deciders = api.MapArea(Totals).Needs(Roles.StrategyOffice);
        PublicFigureApi.Map(open);
        PublicSettingApi.Map(open, deciders);
        ErrorReportApi.Map(deciders);
    }
}
