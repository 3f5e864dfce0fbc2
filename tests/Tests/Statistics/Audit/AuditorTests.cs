using CsCheck;
using Yuelu.Kernel;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using static Yuelu.Statistics.Audit.AuditScene;

namespace Yuelu.Statistics.Audit;

public sealed class AuditorTests : IDisposable
{
    private const string Growth =
        "every := union(form[keep '01'], past[keep '01']);\n"
        + "grown := every[calc before := lag('01', 1 over (partition by 'unit' order by period))];\n"
        + "r <- grown[filter '01' > 5 * before];";

    private const string AgainstUsual =
        "before := max(past[keep '01'] group by 'unit');\nr <- (form[keep '01'] - before)[filter '01' > 20];";

    private const string AgainstPeers =
        "usual := inner_join(peers[keep '01'] as p, register[keep industry] as r)\n"
        + "    [calc identifier trade := industry][aggr middle := median('01') group by trade];\n"
        + "mine := inner_join(form[keep '01'] as f, register[keep industry] as r)[calc trade := industry];\n"
        + "r <- inner_join(mine as m, usual as u using trade)[filter '01' > 100 * middle];";

    private readonly AuditScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Conditions_that_are_false_are_found_and_those_without_an_answer_are_not()
    {
        var form = Form(
            Rule("r1", "'01' >= '02'"),
            Rule("r2", "'04' > 0 // 人数"),
            Rule("r3", "if '05' then '01' > 0 else true"),
            Rule("r4", "'01' / '03' < 5")
        );
        Assert.Equal(
            ["a r1", "a r3", "b r2"],
            await scene.FindingsAsync(
                form,
                Row("a", "2026-03", """{"01":0,"02":0.0001,"03":0,"05":true}"""),
                Row("b", "2026-03", """{"01":5.5,"04":0,"05":false}"""),
                Row("c", "2026-03", "{}")
            )
        );
    }

    [Fact]
    public async Task Each_line_of_a_repeating_group_is_told_by_its_number()
    {
        var form = Form(Rule("named", "not isnull(p1)", "product"), Rule("some", "p2 > 0", "product"));
        Assert.Equal(
            ["a named 2", "a some 3", "b some 1"],
            await scene.FindingsAsync(
                form,
                Row("a", "2026-03", """{"product":[{"p1":"铁","p2":1},{"p2":2},{"p1":"钢","p2":0}]}"""),
                Row("b", "2026-03", """{"product":[{"p1":"铁","p2":-1}],"01":3}"""),
                Row("c", "2026-03", """{"product":[]}""")
            )
        );
    }

    [Fact]
    public async Task Values_are_read_exactly_and_what_does_not_fit_is_null()
    {
        var form = Form(
            Rule("exact", "'01' = 99999999999999.9999"),
            Rule("whole", "'04' = 9007199254740993"),
            Rule("day", "'06' = cast(\"2026-01-31\", date, \"YYYY-MM-DD\")"),
            Rule("text", "'07' = \"a'b\"\"c\""),
            Rule("none", "isnull('02') and isnull('03') and isnull('05')")
        );
        Assert.Empty(
            await scene.FindingsAsync(
                form,
                Row(
                    "o'a\"",
                    "2026-03",
                    """{"01":99999999999999.9999,"02":100000000000000,"03":"7","04":9007199254740993,"05":1,"06":"2026-01-31","07":"a'b\"c","x":[{"y":1}],"product":5}"""
                )
            )
        );
        Assert.Equal(
            ["b exact", "b whole", "b day", "b text", "b none"],
            await scene.FindingsAsync(
                form,
                Row("b", "2026-03", """{"01":1,"02":1,"04":9007199254740992,"06":"2026-01-30","07":"x"}""")
            )
        );
    }

    [Fact]
    public async Task A_script_looks_at_earlier_periods_and_only_what_is_audited_counts()
    {
        AuditRow[] past =
        [
            Row("a", "2025-12", """{"01":10}"""),
            Row("a", "2026M02C", """{"01":60}"""),
            Row("b", "2026M02C", """{"01":10}"""),
            Row("x", "2025-11", """{"01":1}"""),
            Row("x", "2025-12", """{"01":100}"""),
        ];
        AuditRow[] forms = [Row("a", "2026-03", """{"01":100}"""), Row("b", "2026-03", """{"01":100}""")];
        var batch = new AuditBatch(forms.ToAsyncEnumerable(), FiledSource.Of(past.ToAsyncEnumerable()));
        Assert.Equal(["b growth"], await scene.FindingsAsync(AuditPlan.Of(Form(Rule("growth", Growth))).Value, batch));
    }

    [Fact]
    public async Task What_speaks_of_everyone_is_prepared_once_and_read_at_filing()
    {
        var plan = AuditPlan.Of(Form(Rule("far", AgainstPeers))).Value;
        Assert.True(plan.NeedsPeers);
        AuditUnit[] register =
        [
            .. Enumerable.Range(0, 9).Select(at => new AuditUnit($"u{at}", "", "430102", at < 6 ? "3011" : "1310")),
        ];
        var peers = register.Select((unit, at) => Row(unit.Unit, "2026-03", $$"""{"01":{{(at < 6 ? 10 : 1000)}}}"""));
        using var prepared = await scene.Auditor.PrepareAsync(
            plan,
            FiledSource.Of(peers.ToAsyncEnumerable()),
            register,
            CancellationToken.None
        );
        AuditRow[] forms = [Row("u0", "2026-04", """{"01":5000}"""), Row("u8", "2026-04", """{"01":5000}""")];
        AuditBatch Of(PreparedPeers? known, params AuditRow[] rows) =>
            new(rows.ToAsyncEnumerable(), Units: register, Peers: known);
        Assert.Equal(["u0 far"], await scene.FindingsAsync(plan, Of(prepared, forms)));
        Assert.Equal(["u0 far"], await scene.FindingsAsync(plan, Of(prepared, forms[0])));
        Assert.Empty(await scene.FindingsAsync(plan, Of(null, forms)));
    }

    [Fact]
    public async Task Another_form_is_read_under_its_code()
    {
        var other = new CollectedForm("energy-monthly", Form());
        var form = Form(
            Rule(
                "energy",
                "r <- inner_join(form[keep '01'] as f, 'energy-monthly'[keep '02'] as e)[filter '01' < '02'];"
            )
        );
        Assert.Equal("form.rule-wrong", AuditPlan.Of(form).Problem?.Code);
        AuditRow[] others = [Row("a", "2026-03", """{"02":5}"""), Row("b", "2026-03", """{"02":3}""")];
        AuditRow[] forms = [Row("a", "2026-03", """{"01":4}"""), Row("b", "2026-03", """{"01":4}""")];
        var batch = new AuditBatch(forms.ToAsyncEnumerable())
        {
            Others = new Dictionary<string, FiledSource>
            {
                ["energy-monthly"] = FiledSource.Of(others.ToAsyncEnumerable()),
            },
        };
        Assert.Equal(["a energy"], await scene.FindingsAsync(AuditPlan.Of(form, [other]).Value, batch));
    }

    [Fact]
    public void One_form_alone_has_the_findings_that_it_has_among_others()
    {
        var plan = AuditPlan
            .Of(
                Form(
                    Rule("parts", "'02' + '03' <= '01'"),
                    Rule("line", "p2 < 50", "product"),
                    Rule("growth", Growth),
                    Rule("usual", AgainstUsual),
                    Rule("far", AgainstPeers)
                )
            )
            .Value;
        var number = Gen.Select(Gen.Int[-5, 100], Gen.Bool).Select((value, some) => some ? $"{value}" : "null");
        var values = Gen.Select(number, number, number, number)
            .Select((a, b, c, p) => $$"""{"01":{{a}},"02":{{b}},"03":{{c}},"product":[{"p2":{{p}}},{"p2":1}]}""");
        var units = Gen.Select(values, values, values).List[1, 6];
        units.Sample(
            all =>
            {
                var register = all.Select((_, at) => new AuditUnit($"u{at}", "", "", at % 2 == 0 ? "3011" : "1310"));
                var past = all.SelectMany(
                        (one, at) => new[] { Row($"u{at}", "2025-12", one.Item1), Row($"u{at}", "2026M02C", one.Item2) }
                    )
                    .ToList();
                var forms = all.Select((one, at) => Row($"u{at}", "2026-03", one.Item3)).ToList();
                using var peers = scene
                    .Auditor.PrepareAsync(plan, FiledSource.Of(past.ToAsyncEnumerable()), register, default)
                    .GetAwaiter()
                    .GetResult();
                IEnumerable<string> Run(IReadOnlyList<AuditRow> some, bool isPrepared = false) =>
                    scene
                        .FindingsAsync(
                            plan,
                            new(
                                some.ToAsyncEnumerable(),
                                isPrepared ? null : FiledSource.Of(past.ToAsyncEnumerable()),
                                register,
                                peers
                            )
                        )
                        .GetAwaiter()
                        .GetResult();
                var together = Run(forms);
                Assert.Equal(together, forms.SelectMany(form => Run([form])));
                Assert.Equal(
                    together.Where(found => !found.Contains("growth")),
                    Run(forms, isPrepared: true).Where(found => !found.Contains("growth"))
                );
            },
            iter: 40
        );
    }

    [Fact]
    public async Task History_in_files_gives_what_rows_give_until_it_is_written_anew()
    {
        var (form, plan) = (Form(), AuditPlan.Of(Form(Rule("growth", Growth))).Value);
        var history = new FormHistory(scene.Engine, "sample");
        Period[] periods = [new(PeriodKind.Month, 2025, 2025, 12), ReportingPeriods.JanuaryFebruary(2026)];
        foreach (var (period, value) in periods.Zip([100, 10]))
            await history.WriteAsync(
                form with
                {
                    // An older edition of the form asked less, and asked it otherwise.
                    Groups =
                        value == 100
                            ? [new("main", Words.Same("x"), [new("01", Words.Same("x"), FieldType.Whole, "元")])]
                            : form.Groups,
                },
                period,
                "1",
                new[]
                {
                    Row("a", period.Code, $$"""{"01":{{value}}}"""),
                    Row("b", period.Code, "{}"),
                }.ToAsyncEnumerable(),
                CancellationToken.None
            );
        var stamp = "1";
        AuditBatch Batch() =>
            new(
                new[] { Row("a", "2026-03", """{"01":60}""") }.ToAsyncEnumerable(),
                history.Of([.. periods.Select(period => new StampedPeriod(period, stamp))])
            );
        Assert.Equal(["a growth"], await scene.FindingsAsync(plan, Batch()));
        Assert.False(history.Has(periods[1], "2"));
        await history.WriteAsync(
            form,
            periods[1],
            "2",
            Enumerable.Empty<AuditRow>().ToAsyncEnumerable(),
            CancellationToken.None
        );
        Assert.False(history.Has(periods[1], "1"));
        (periods, stamp) = ([periods[1]], "2");
        Assert.Empty(await scene.FindingsAsync(plan, Batch()));
    }

    [Fact]
    public async Task Many_may_run_at_once()
    {
        var plan = AuditPlan.Of(Form(Rule("r1", "'01' >= '02'"), Rule("growth", Growth))).Value;
        var runs = Enumerable
            .Range(0, 16)
            .Select(at =>
                Task.Run(() =>
                    scene.FindingsAsync(
                        plan,
                        new(new[] { Row($"u{at}", "2026-03", """{"01":1,"02":2}""") }.ToAsyncEnumerable())
                    )
                )
            );
        Assert.Equal(
            Enumerable.Range(0, 16).Select(at => $"u{at} r1"),
            (await Task.WhenAll(runs)).Select(found => found.Single())
        );
    }
}
