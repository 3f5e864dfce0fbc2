using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Odds;
using Yuelu.Plans.Trajectories;
using Yuelu.Platform.Api;
using Yuelu.Reader;

namespace Yuelu.Plans.Commitments;

/// <summary>Commitments for programs: open to all, as their pages are.</summary>
internal static class CommitmentApi
{
    /// <summary>One commitment and how it stands on a day.</summary>
    /// <param name="DueYear">Year by whose end it is due; the plan's last where the sentence names none.</param>
    /// <param name="State">How it stands.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record CommitmentView(
        Commitment Commitment,
        bool IsPromise,
        int? DueYear,
        string State,
        Words Reason
    );

    /// <summary>A commitment with all that its state rests on.</summary>
    /// <param name="Notes">What was taken for granted.</param>
    /// <param name="Figures">The figures that hold.</param>
    /// <param name="Path">What was expected and what the figures say, by period.</param>
    /// <param name="Odds">How likely it is met by its deadline; null for what is no promise.</param>
    /// <param name="History">What each version did to it, the newest first.</param>
    internal sealed record CommitmentDetailView(
        CommitmentView Commitment,
        IReadOnlyList<Words> Notes,
        IReadOnlyList<FigureView> Figures,
        IReadOnlyList<PathPointView> Path,
        OddsView? Odds,
        IReadOnlyList<CommitmentVersion> History
    );

    /// <summary>One period of the path.</summary>
    /// <param name="Expected">What is expected, on the path's measure.</param>
    /// <param name="Eased">What the tolerance of 左右 still allows.</param>
    /// <param name="Measure">What the figure says, on the same measure, such as <c>65.3</c> or <c>&gt;2200</c>.</param>
    /// <param name="Figure">The figure that it rests on.</param>
    internal sealed record PathPointView(
        Words Period,
        decimal? Expected,
        decimal? Eased,
        string? Measure,
        Guid? Figure
    );

    internal static void Map(RouteGroupBuilder plans)
    {
        plans
            .MapGet("plans/{slug}/commitments", ListAsync)
            .Lists<CommitmentView>("ListCommitments", "Commitments of a plan, chosen and sorted as on the list page")
            .Reads("q", "Words that the commitment holds.")
            .Reads("kind", "Its kind, such as `target`; `all` for the numbers that are no promise too.")
            .Reads("state", "How it stands.")
            .Reads("section", "The section in which it stands, such as `二（一）`.")
            .Reads("due", "The year by whose end it is due.")
            .Reads("sort", "`code`, `indicator`, `due`, `state` or `kind`; with `-` before it backwards.")
            .ReadsDayAndVersion();
        plans
            .MapGet("plans/{slug}/commitments/{code}", ShowAsync)
            .Shows<CommitmentDetailView>(
                "ShowCommitment",
                "A commitment, its figures, its path and why it stands as it does"
            )
            .ReadsDayAndVersion();
    }

    /// <summary>What <see cref="Boards"/> reads.</summary>
    internal static RouteHandlerBuilder ReadsDayAndVersion(this RouteHandlerBuilder route) =>
        route
            .Reads("day", "As it stood on this day, such as `2018-07-01`; today when left out.")
            .Reads("version", "The number of the version; the newest when left out.");

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, string slug, Boards boards)
    {
        return await boards.FindAsync(slug, http.Request, http.RequestAborted) is { } board
            ? paging.Show(CommitmentFilter.From(http.Request.Query).Apply(board), View)
            : ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string slug, string code, Boards boards)
    {
        if (await boards.FindAsync(slug, http.Request, http.RequestAborted) is not { } board)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        if (board.Find(code) is not { } line)
            return ApiAnswer.Refuse(http, CommitmentProblems.NoSuchCommitment(code));
        return ApiAnswer.Show(
            http,
            new CommitmentDetailView(
                View(line),
                line.Trajectory.Notes,
                [.. line.Figures.Select(FigureView.Of)],
                [.. SeriesRow.Of(line).Select(View)],
                line.IsPromise ? OddsView.Of(line.OddsOn(board.Day)) : null,
                await boards.HistoryAsync(board, line.Code, http.RequestAborted)
            )
        );
    }

    private static CommitmentView View(CommitmentLine line) =>
        new(
            line.Commitment,
            line.IsPromise,
            line.Trajectory.Promise.DueYear,
            StandingWords.Key(line.Trajectory.Standing),
            line.Trajectory.Reason
        );

    private static PathPointView View(SeriesRow row) =>
        new(
            row.Period,
            row.Expected,
            row.Eased,
            row.Measure is { } measure ? FigureValue.Write(measure.Value, measure.Bound) : null,
            row.Source?.Id
        );
}
