using Yuelu.Kernel;
using Yuelu.Platform.Api;

namespace Yuelu.Statistics.Dossiers;

/// <summary>Dossiers for programs.</summary>
internal static class DossierApi
{
    internal static readonly Problem NotFound = new(
        ProblemKind.NotFound,
        "dossier.unknown",
        new("没有这家企业，或者不归您管。", "There is no such enterprise, or it is not yours.")
    );

    internal static void Map(RouteGroupBuilder seers) =>
        seers
            .MapGet("dossiers/{code}", ShowAsync)
            .Shows<DossierView>(
                "ShowDossier",
                "What is asked of an enterprise and why, what it filed, and what is held of it"
            );

    private static async Task<IResult> ShowAsync(HttpContext http, string code, DossierDesk desk) =>
        await desk.FindAsync(code, http.RequestAborted) is { } dossier
            ? ApiAnswer.Show(http, dossier)
            : ApiAnswer.Refuse(http, NotFound);
}
