using Yuelu.Kernel;
using Yuelu.Plans.Alignment;
using Yuelu.Plans.Commitments;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Trajectories;
using Yuelu.Platform.Api;
using Yuelu.Reader;

namespace Yuelu.Plans.Versions;

/// <summary>Published plans for programs: open to all, as their pages are.</summary>
internal static class PlanApi
{
    /// <summary>One published plan in a list.</summary>
    internal sealed record PlanLineView(
        string Slug,
        Words Title,
        Words Territory,
        int Version,
        DateTimeOffset PublishedAt
    );

    /// <summary>A published plan and how its promises stand on a day.</summary>
    /// <param name="Period">First and last year.</param>
    /// <param name="Standings">How many promises stand how, by state.</param>
    internal sealed record PlanView(
        PlanFacts Facts,
        VersionView Version,
        IReadOnlyList<int>? Period,
        DateOnly Day,
        int Commitments,
        int Promises,
        IReadOnlyDictionary<string, int> Standings,
        IReadOnlyList<OutlineEntry> Outline
    );

    /// <summary>One version of a plan; it never changes.</summary>
    /// <param name="ContentSha256">SHA-256 of the bytes at <paramref name="Content"/>.</param>
    internal sealed record VersionView(
        int Number,
        DateTimeOffset PublishedAt,
        string PublishedBy,
        string Note,
        string ContentSha256,
        string Content
    );

    /// <summary>The plan's text, part by part.</summary>
    /// <param name="Sha256">SHA-256 of the file it was read from.</param>
    /// <param name="Start">Where this part begins, in UTF-16 units.</param>
    /// <param name="Length">Length of the whole text.</param>
    /// <param name="Next">Where the next part is; null at the end.</param>
    internal sealed record TextView(string Sha256, int Start, string Text, int Length, string? Next);

    /// <summary>One indicator that stands in two plans.</summary>
    /// <param name="Likeness">How alike the two names are, 0 to 1.</param>
    internal sealed record PairView(string Left, string Right, double Likeness, Agreement Agreement);

    private const int LongestText = 20_000;

    internal static void Map(RouteGroupBuilder plans)
    {
        plans.MapGet("plans", ListAsync).Lists<PlanLineView>("ListPlans", "Published plans");
        plans
            .MapGet("plans/{slug}", ShowAsync)
            .Shows<PlanView>("ShowPlan", "A plan and how it stands on a day")
            .ReadsDayAndVersion();
        plans
            .MapGet("plans/{slug}/versions", VersionsAsync)
            .Lists<VersionView>("ListVersions", "All versions of a plan, the newest first");
        plans
            .MapGet("plans/{slug}/versions/{number:int}/changes", ChangesAsync)
            .Shows<VersionComparison>(
                "CompareVersions",
                "What a version changed against an earlier one, ?since= or the one before"
            );
        plans.MapGet("plans/{slug}/tasks", TasksAsync).Lists<PlanTask>("ListTasks", "Work items that the plan orders");
        plans
            .MapGet("plans/{slug}/mechanisms", MechanismsAsync)
            .Lists<Mechanism>("ListMechanisms", "Mechanisms that the plan orders");
        plans
            .MapGet("plans/{slug}/text", TextAsync)
            .Shows<TextView>("ShowText", "The plan's text where it was imported, from ?start=");
        plans
            .MapGet("plans/{slug}/alignment/{other}", AlignAsync)
            .Lists<PairView>("AlignPlans", "Indicators that two plans share, and whether their numbers conflict");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, PublishedPlans published)
    {
        var plans = await published.ListAsync(http.RequestAborted);
        return paging.Show(
            plans,
            plan => new PlanLineView(
                plan.Facts.Slug,
                plan.Facts.Title,
                plan.Facts.Territory,
                plan.Number,
                plan.PublishedAt
            )
        );
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string slug, Boards boards)
    {
        if (await boards.FindAsync(slug, http.Request, http.RequestAborted) is not { } board)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        var standings = board
            .Promises.GroupBy(line => line.Trajectory.Standing)
            .OrderBy(group => group.Key)
            .ToDictionary(group => StandingWords.Key(group.Key), group => group.Count());
        return ApiAnswer.Show(
            http,
            new PlanView(
                board.Plan.Facts,
                View(board.Plan),
                board.Plan.Reading.Document.Period,
                board.Day,
                board.Lines.Count,
                board.Promises.Count(),
                standings,
                board.Plan.Reading.Outline
            )
        );
    }

    private static async Task<IResult> VersionsAsync(
        HttpContext http,
        Paging paging,
        string slug,
        PublishedPlans published
    )
    {
        var versions = await published.VersionsAsync(slug, http.RequestAborted);
        return versions.Count == 0
            ? ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug))
            : paging.Show(versions, View);
    }

    private static async Task<IResult> ChangesAsync(
        HttpContext http,
        string slug,
        int number,
        int? since,
        PublishedPlans published
    )
    {
        var later = await published.FindAsync(slug, number, http.RequestAborted);
        var earlier = await published.FindAsync(slug, since ?? number - 1, http.RequestAborted);
        return later is null || earlier is null
            ? ApiAnswer.Refuse(http, PlanProblems.NoSuchVersion(slug))
            : ApiAnswer.Show(http, VersionComparison.Of(earlier.Reading, later.Reading));
    }

    private static Task<IResult> TasksAsync(
        HttpContext http,
        Paging paging,
        string slug,
        int? version,
        PublishedPlans published
    ) => PartAsync(http, paging, slug, version, published, plan => plan.Reading.Tasks);

    private static Task<IResult> MechanismsAsync(
        HttpContext http,
        Paging paging,
        string slug,
        int? version,
        PublishedPlans published
    ) => PartAsync(http, paging, slug, version, published, plan => plan.Reading.Mechanisms);

    private static async Task<IResult> PartAsync<T>(
        HttpContext http,
        Paging paging,
        string slug,
        int? version,
        PublishedPlans published,
        Func<PublishedPlan, IReadOnlyList<T>> part
    )
    {
        return await published.FindAsync(slug, version, http.RequestAborted) is { } plan
            ? paging.Show(part(plan), one => one)
            : ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
    }

    private static async Task<IResult> TextAsync(HttpContext http, string slug, int? start, PublishedPlans published)
    {
        if (await published.FindAsync(slug, null, http.RequestAborted) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        if (await published.TextAsync(plan.Facts.Sha256, http.RequestAborted) is not { } text)
            return ApiAnswer.Refuse(http, PlanProblems.NoText(slug));
        var from = Math.Clamp(start ?? 0, 0, text.Length);
        var end = Math.Min(text.Length, from + LongestText);
        var next = end < text.Length ? $"{http.Request.PathBase}{http.Request.Path}?start={end}" : null;
        return ApiAnswer.Show(http, new TextView(plan.Facts.Sha256, from, text[from..end], text.Length, next));
    }

    private static async Task<IResult> AlignAsync(
        HttpContext http,
        Paging paging,
        string slug,
        string other,
        Boards boards
    )
    {
        if (await boards.FindAsync(slug, null, boards.Today, http.RequestAborted) is not { } left)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        if (await boards.FindAsync(other, null, boards.Today, http.RequestAborted) is not { } right)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(other));
        var pairs = PlanAlignment.Of(left.Promises, right.Promises);
        return paging.Show(
            pairs,
            pair => new PairView(pair.Left.Code, pair.Right.Code, pair.Similarity, pair.Agreement)
        );
    }

    internal static VersionView View(PublishedPlan plan) =>
        new(
            plan.Number,
            plan.PublishedAt,
            plan.PublishedBy,
            plan.Note,
            plan.ContentSha256,
            $"/plans/{plan.Facts.Slug}/versions/{plan.Number}/content.json"
        );
}
