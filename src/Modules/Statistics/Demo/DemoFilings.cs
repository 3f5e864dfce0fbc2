using System.Security.Cryptography;
using System.Text;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Rounds;
using Yuelu.Statistics.Synthetic;

namespace Yuelu.Statistics.Demo;

/// <summary>
/// Has the enterprises of a demonstration file, and accepts: each return goes its whole way in one transaction, judged by the
/// rules as real ones are. What a rule stops stays a draft with its error.
/// </summary>
internal sealed class DemoFilings(JobRun run, IReadOnlyList<RegisteredUnit> units, int seed, long total)
{
    private const int Piece = 250;

    /// <summary>Where the returns of the open round are, one county's enterprises after another in this order and again.</summary>
    private static readonly FilingState[] Open =
    [
        FilingState.Begun,
        FilingState.Asked,
        FilingState.AtCounty,
        FilingState.Returned,
        FilingState.ForApproval,
        FilingState.AtCity,
        FilingState.AtProvince,
        FilingState.Accepted,
        FilingState.AtCounty,
        FilingState.Asked,
        FilingState.AtCounty,
        FilingState.Accepted,
    ];

    /// <summary>Those in the order above that have an error planted.</summary>
    private static readonly int[] Wrong = [0, 3, 8];

    private sealed record Step(Filing Filing, FilingState Target, string Values, string Right)
    {
        internal SentFiling Sent(string values) => new(Filing.Unit, FormAnswers.Read(values), []);
    }

    private readonly JudgeFiling judge = run.Services.GetRequiredService<JudgeFiling>();
    private readonly FormShelf shelf = run.Services.GetRequiredService<FormShelf>();
    private readonly TimeProvider clock = run.Services.GetRequiredService<TimeProvider>();
    private readonly Dictionary<string, int> places = Places(units);
    private long done;

    /// <summary>The number of each enterprise among those of its county, from 0.</summary>
    internal static Dictionary<string, int> Places(IReadOnlyList<RegisteredUnit> units) =>
        units
            .GroupBy(unit => unit.OrganisationPath)
            .SelectMany(county => county.Select((unit, at) => (unit.Code, at)))
            .ToDictionary(one => one.Code, one => one.at);

    /// <summary>Files and accepts what is still to be done in a round.</summary>
    internal async Task FileAsync(
        Round round,
        IReadOnlyDictionary<string, PanelForm> forms,
        bool isOpen,
        CancellationToken ct
    )
    {
        var form = await shelf.FindAsync(run.Db, round.VersionId, ct);
        var asked = await run
            .Db.Set<Filing>()
            .Where(one => one.RoundId == round.Id && one.State == FilingState.Asked)
            .Select(one => new { one.Id, one.Unit })
            .ToListAsync(ct);
        var start = done;
        foreach (var piece in asked.Where(one => forms.ContainsKey(one.Unit)).Chunk(Piece))
        {
            var ids = piece.Select(one => one.Id).ToList();
            var filings = await run.Db.Set<Filing>().Where(one => ids.Contains(one.Id)).ToListAsync(ct);
            var steps = filings.Select(one => StepOf(one, forms[one.Unit], isOpen)).OfType<Step>().ToList();
            foreach (var (step, judged) in await JudgeAsync(round, form, steps, ct))
                Go(new(step.Filing, round, form), step, judged);
            await run.Db.SaveChangesAsync(ct);
            run.Db.ChangeTracker.Clear();
            run.Report(done += piece.Length, total);
        }
        run.Report(done = start + units.Count, total);
    }

    private Step? StepOf(Filing filing, PanelForm form, bool isOpen)
    {
        if (!places.TryGetValue(filing.Unit, out var place))
            return null;
        var right = form.Row.Values;
        if (!isOpen)
            return new(filing, FilingState.Accepted, right, right);
        place %= Open.Length;
        if (Open[place] == FilingState.Asked)
            return null;
        var kind = place == 0 ? PlantedKind.TimesTen : PlantedKind.Jump;
        var wrong = Wrong.Contains(place)
            ? PlantedError.Plant(kind, form.Right, form.Last, new Dice(seed, places[filing.Unit], 17))
            : null;
        return new(filing, Open[place], wrong?.ToJson() ?? right, right);
    }

    /// <summary>Judges returns and explains what asks for it; one with an error that stops it is filed without the error.</summary>
    private async Task<IReadOnlyList<(Step Step, JudgedFiling Judged)>> JudgeAsync(
        Round round,
        ShelvedForm form,
        IReadOnlyList<Step> steps,
        CancellationToken ct
    )
    {
        var judged = Explain(await judge.DoAsync(round, form, [.. steps.Select(one => one.Sent(one.Values))], ct));
        var again = steps.Where((step, at) => step.Target != FilingState.Begun && !judged[at].MayBeFiled).ToList();
        var second = Explain(await judge.DoAsync(round, form, [.. again.Select(one => one.Sent(one.Right))], ct))
            .ToDictionary(one => one.Sent.Unit);
        return [.. steps.Select((step, at) => (step, second.GetValueOrDefault(step.Filing.Unit, judged[at])))];
    }

    private static List<JudgedFiling> Explain(IReadOnlyList<JudgedFiling> judged) => [.. judged.Select(Explain)];

    private static JudgedFiling Explain(JudgedFiling one) =>
        one with
        {
            Findings =
            [
                .. one.Findings.Select(found =>
                    found.Rule.Grade == AuditGrade.NeedsExplanation
                        ? found with
                        {
                            Explanation = DemoWords.Explanation.Zh,
                            Keeps = null,
                        }
                        : found
                ),
            ],
        };

    /// <summary>Brings a return as far as it shall go.</summary>
    private void Go(OpenFiling open, Step step, JudgedFiling judged)
    {
        var (filing, doing) = (
            open.Filing,
            new Doing(DemoCollection.By, Act.BySystem, DeviceOf(open.Filing), clock.GetUtcNow())
        );
        var target = judged.MayBeFiled ? step.Target : FilingState.Begun;
        if (target is FilingState.Begun or FilingState.ForApproval or FilingState.Returned)
            run.Db.Add(
                new FilingDraft
                {
                    FilingId = filing.Id,
                    Typed = judged.Sent.Answers.Write(),
                    // What asks for an explanation in a draft is left to whoever looks at it.
                    Explanations = target == FilingState.Begun ? "[]" : Findings.Write(judged.Explained),
                    SavedAt = doing.At,
                    SavedBy = doing.By,
                }
            );
        if (target is FilingState.Begun or FilingState.ForApproval)
            filing.Save(doing.At);
        if (target == FilingState.ForApproval)
        {
            filing.Move(target, doing.At);
            run.Db.Happened(filing, FilingEventKind.Submitted, doing);
        }
        if (target is FilingState.Begun or FilingState.ForApproval)
            return;
        var copy = run.Db.File(open, judged, doing.By, [], doing);
        while (filing.State != target && filing.Waiting is { } stage)
            if (target == FilingState.Returned)
                run.Db.Return(filing, stage, DemoWords.Query.Zh, doing);
            else
                run.Db.Accept(filing, open.Round, stage, copy.Sha256, doing);
    }

    /// <summary>A device for each enterprise, and one that three in each county share, so that there is one to be found.</summary>
    private string DeviceOf(Filing filing)
    {
        var place = places[filing.Unit];
        var name = place is 5 or 6 or 7 ? filing.OrganisationPath[..^(filing.Unit.Length + 1)] : filing.Unit;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{DemoCollection.By} {name}")))[..12];
    }
}
