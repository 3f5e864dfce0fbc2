using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;

namespace Yuelu.Plans.Observations;

/// <summary>Where the office's forms for figures post to, and what it downloads.</summary>
internal static class FigureAddresses
{
    private const long FormOverhead = 64 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var office = endpoints.MapGroup("/office/plans/{slug}/observations").Needs(Roles.StrategyOffice);
        office
            .MapAct("upload", UploadFigures.Handle)
            .WithBodyLimit(new BodyLimit(FigureLimits.Bytes + FormOverhead, ObservationProblems.TooLarge));
        office.MapAct("{id:guid}/take-in", TakeInFigures.Handle);
        office.MapGet("{id:guid}/errors.xlsx", DownloadErrors.Handle);
        office.MapGet("template.{format:regex(^(csv|xlsx)$)}", DownloadTemplate.Handle);
    }
}
