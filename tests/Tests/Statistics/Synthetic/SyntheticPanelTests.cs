using System.Security.Cryptography;
using System.Text;
using Yuelu.Bench.Collection;
using Yuelu.Kernel;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Synthetic;

public sealed class SyntheticPanelTests : IDisposable
{
    private static readonly FormDefinition Form = FormJson.Read(
        File.ReadAllText(Repository.PathOf("samples", "hunan-2016-2020", "forms", "industry-monthly.json"))
    );

    private readonly AuditScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_rules_of_the_sample_form_find_planted_errors_and_leave_good_forms_alone()
    {
        Period[] rounds = [new(PeriodKind.Month, 2022, 2022, 11), ReportingPeriods.JanuaryFebruary(2023)];
        var trial = await PanelTrial.RunAsync(scene.Engine, Form, seed: 5, units: 700, rounds);
        foreach (var (kind, (planted, found)) in trial.Kinds)
            Assert.True(planted > 100 && found >= 0.95 * planted, $"{kind}: {found} of {planted}");
        Assert.True(trial.Stopped <= 0.02 * trial.Good, $"{trial.Stopped} of {trial.Good} stopped");
        Assert.True(trial.Asked <= 0.08 * trial.Good, $"{trial.Asked} of {trial.Good} asked");
    }

    [Fact]
    public void The_sample_form_can_be_published_and_says_that_it_is_a_sample()
    {
        Assert.Empty(CheckForm.Wrong(Form));
        Assert.Empty(CheckForm.Missing(Form, new DateOnly(2026, 3, 1)));
        Assert.Empty(CheckExpressions.In(Form, []));
        Assert.Equal(PanelValues.Fields, Form.Fields.Count());
        Assert.Equal(Enum.GetValues<AuditGrade>(), Form.Rules.Select(rule => rule.Grade).Distinct().Order());
        string[] marks =
        [
            Form.Title.Zh,
            Form.Header.Number,
            Form.Header.IssuingBody,
            Form.Header.ApprovalNumber,
            Form.Purpose.Zh,
        ];
        Assert.All(marks, mark => Assert.Contains("示例", mark, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_seed_makes_the_same_panel_and_another_seed_another()
    {
        static string Hash(int seed) =>
            Convert.ToHexStringLower(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes(
                        string.Concat(
                            new SyntheticPanel(seed, 50, 2021)
                                .Periods()
                                .Take(15)
                                .SelectMany(period => period.Forms)
                                .Select(form => $"{form.Row}")
                        )
                    )
                )
            );
        Assert.Equal(Hash(1), Hash(1));
        Assert.NotEqual(Hash(1), Hash(2));
    }

    [Fact]
    public void Enterprises_begin_and_cease_have_codes_that_fit_and_report_January_and_February_together()
    {
        var panel = new SyntheticPanel(7, 400, 2021);
        Assert.All(panel.Units, unit => Assert.Null(SocialCreditCode.Check(unit.Unit)));
        Assert.All(panel.Units, unit => Assert.StartsWith("90", unit.Unit, StringComparison.Ordinal));
        var periods = panel
            .Periods()
            .Take(44)
            .Select(one => (one.Period, Units: one.Forms.Select(form => form.Unit).ToHashSet()))
            .ToList();
        Assert.Equal(["2021M02C", "2021-03"], periods.Take(2).Select(one => one.Period.Code));
        Assert.All(periods, one => Assert.Null(ReportingRhythm.Month.Refuse(one.Period)));
        Assert.NotEmpty(periods[^1].Units.Except(periods[0].Units));
        Assert.NotEmpty(periods[0].Units.Except(periods.TakeLast(3).SelectMany(one => one.Units)));
    }

    [Theory]
    [InlineData("TimesTen")]
    [InlineData("TimesThousand")]
    [InlineData("Swapped")]
    [InlineData("Copied")]
    [InlineData("Sign")]
    [InlineData("BrokenSum")]
    [InlineData("Jump")]
    public void A_planted_error_changes_a_copy_and_nothing_is_planted_where_there_is_nothing(string name)
    {
        var kind = Enum.Parse<PlantedKind>(name);
        var forms = new SyntheticPanel(3, 60, 2021).Periods().Take(2).Select(one => one.Forms.ToList()).Last();
        foreach (var (form, at) in forms.Where(one => one.Last is not null).Select((form, at) => (form, at)))
        {
            var before = form.Right.ToJson();
            Assert.NotEqual(before, PlantedError.Plant(kind, form.Right, form.Last, new Dice(9, at))?.ToJson());
            Assert.Equal(before, form.Right.ToJson());
        }
        var nothing = PlantedError.Plant(kind, new PanelValues(), null, new Dice(1, 1))?.ToJson() ?? "{}";
        Assert.Equal("{}", nothing);
    }
}
