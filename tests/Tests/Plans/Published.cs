using Yuelu.Kernel;
using Yuelu.Plans.Commitments;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Settings;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Organisations;
using Yuelu.Reader;

namespace Yuelu.Plans;

/// <summary>Published plans for examples, without a database.</summary>
internal static class Published
{
    public static PublishedPlan Plan(params Commitment[] commitments) => Plan("plan", 1, commitments);

    public static PublishedPlan Plan(string slug, int number, params Commitment[] commitments)
    {
        var empty = EmptyReading();
        var reading = empty with
        {
            Document = empty.Document with { Period = [2016, 2020] },
            Commitments = commitments,
        };
        var title = Words.Same("规划");
        var content = new VersionContent(new PlanFacts(slug, title, title, [], [], [], new string('0', 64)), reading);
        var plan = Documents.Plan.Start(PlanSlug.Of(slug).Value, Organisation.Root, DateTimeOffset.UnixEpoch);
        return new PublishedPlan(
            PlanVersion.Publish(plan.Id, number, content, "officer", "", DateTimeOffset.UnixEpoch),
            content
        );
    }

    /// <summary>A reading that found nothing.</summary>
    public static PlanReading EmptyReading() =>
        new(
            new DocumentFacts(null, null, null, null, null, new string('0', 64), 0),
            [],
            [],
            [],
            [],
            [],
            [],
            new Accounting(0, 0, 0, 0, 0, [], [])
        );

    public static Board Board(params Commitment[] commitments) =>
        Commitments.Board.Of(Plan(commitments), [], [], new DateOnly(2021, 7, 1));

    public static Board Board(PublishedPlan plan, DateOnly day, Observation[] figures, params Setting[] settings) =>
        Commitments.Board.Of(plan, figures, settings, day);

    public static Observation Figure(string code, string period, decimal value, string unit) =>
        new()
        {
            PlanId = Guid.Empty,
            CommitmentCode = code,
            Period = period,
            Value = value,
            Unit = unit,
            ImportId = Guid.Empty,
            FiledAt = DateTimeOffset.UnixEpoch,
        };
}
