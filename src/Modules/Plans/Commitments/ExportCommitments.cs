using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Trajectories;
using Yuelu.Platform.Http;
using Yuelu.Platform.Tables;

namespace Yuelu.Plans.Commitments;

/// <summary>Exports exactly the commitments that the list shows, all pages of them.</summary>
internal static class ExportCommitments
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>Answers <c>plans/{slug}/commitments.{csv|xlsx|json}</c>.</summary>
    public static async Task<IResult> Handle(
        string slug,
        string format,
        HttpContext http,
        Boards boards,
        CancellationToken ct
    )
    {
        if (await boards.FindAsync(slug, http.Request, ct) is not { } board)
            return http.Refuse(PlanProblems.NoSuchPlan(slug));
        var lines = CommitmentFilter.From(http.Request.Query).Apply(board);
        var language = http.RequestLanguage();
        var name = $"{slug}-commitments-{board.Day:yyyy-MM-dd}.{format}";
        return format switch
        {
            "csv" => TypedResults.File(CsvFile.Write(Heading(language), Rows(lines, language)), Downloads.Csv, name),
            "xlsx" => TypedResults.File(
                WorkbookFile.Write(Heading(language), Rows(lines, language)),
                Downloads.Xlsx,
                name
            ),
            _ => TypedResults.File(ToJson(board, lines), Downloads.Json, name),
        };
    }

    private static string[] Heading(Language language) =>
        [
            .. new[]
            {
                ListWords.Code,
                ListWords.Indicator,
                ListWords.Subject,
                ListWords.Target,
                ListWords.Unit,
                ListWords.BaseYear,
                ListWords.Deadline,
                ListWords.Kind,
                ListWords.Section,
                ListWords.State,
                ListWords.Why,
            }.Select(words => words.In(language)),
        ];

    private static IEnumerable<string[]> Rows(IEnumerable<CommitmentLine> lines, Language language) =>
        lines.Select(line =>
            new[]
            {
                line.Code,
                line.Commitment.Indicator,
                line.Commitment.Subject ?? "",
                TargetWords.Of(line).In(language),
                line.Commitment.Unit,
                line.Commitment.BaseYear?.ToString() ?? "",
                line.Trajectory.Promise.DueYear?.ToString() ?? "",
                ListWords.Of(line.Commitment.Kind).In(language),
                line.Commitment.Section ?? "",
                StandingWords.Of(line.Trajectory.Standing).In(language),
                line.Trajectory.Reason.In(language),
            }
        );

    private static byte[] ToJson(Board board, IEnumerable<CommitmentLine> lines) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                plan = board.Plan.Facts.Slug,
                version = board.Plan.Number,
                contentSha256 = board.Plan.ContentSha256,
                day = board.Day,
                commitments = lines.Select(ToJson),
            },
            Json
        );

    private static object ToJson(CommitmentLine line) =>
        new
        {
            code = line.Code,
            indicator = line.Commitment.Indicator,
            subject = line.Commitment.Subject,
            kind = CommitmentFilter.Key(line.Commitment.Kind),
            comparator = line.Commitment.Comparator.ToString(),
            value = line.Commitment.Value,
            low = line.Commitment.Low,
            high = line.Commitment.High,
            unit = line.Commitment.Unit,
            baseYear = line.Commitment.BaseYear,
            deadlineYear = line.Trajectory.Promise.DueYear,
            perYear = line.Commitment.PerYear,
            hedge = line.Commitment.Hedge,
            section = line.Commitment.Section,
            start = line.Commitment.Start,
            end = line.Commitment.End,
            state = StandingWords.Key(line.Trajectory.Standing),
            reason = new { zh = line.Trajectory.Reason.Zh, en = line.Trajectory.Reason.En },
            figures = line.Figures.Select(figure => new
            {
                name = figure.Indicator,
                period = figure.Period,
                value = FigureValue.Write(figure.Value, figure.Bound),
                unit = figure.Unit,
                scope = figure.Scope,
                role = figure.Role.ToString().ToLowerInvariant(),
                roleReason = figure.RoleReason,
                source = figure.SourceTitle,
                address = figure.SourceAddress,
            }),
        };
}
