using System.Text.Json;
using CsCheck;
using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

public sealed class CheckFormTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static FormDefinition Sample => SampleForm.Definition;

    private static FormDefinition With(params FormField[] fields) =>
        Sample with
        {
            Groups = [Sample.Groups[0] with { Fields = fields }, Sample.Groups[1]],
            Rules = [],
        };

    [Fact]
    public void A_whole_form_has_nothing_to_mend()
    {
        Assert.Empty(CheckForm.Wrong(Sample));
        Assert.Empty(CheckForm.Missing(Sample, Today));
    }

    [Fact]
    public void A_form_without_its_lawful_marks_or_after_its_last_day_is_warned_of()
    {
        foreach (
            var header in (FormHeader[])
                [
                    SampleForm.Header with
                    {
                        Number = "",
                    },
                    SampleForm.Header with
                    {
                        IssuingBody = "",
                    },
                    SampleForm.Header with
                    {
                        ApprovalBody = "",
                    },
                    SampleForm.Header with
                    {
                        ApprovalNumber = "",
                    },
                    SampleForm.Header with
                    {
                        ValidUntil = null,
                    },
                ]
        )
        {
            var finding = Assert.Single(CheckForm.Missing(Sample with { Header = header }, Today));
            Assert.Equal("form.header-incomplete", finding.Problem.Code);
            Assert.False(header.IsLawfulOn(Today));
        }
        var last = SampleForm.Header.ValidUntil!.Value;
        Assert.True(SampleForm.Header.IsLawfulOn(last));
        Assert.Equal("form.header-expired", Assert.Single(CheckForm.Missing(Sample, last.AddDays(1))).Problem.Code);
    }

    [Theory]
    [InlineData("form.code-twice", "01", "01")]
    [InlineData("form.code-twice", "a1", "A1")]
    [InlineData("form.code-twice", "FORM")]
    [InlineData("form.code-twice", "p02")]
    [InlineData("form.code-twice", "Main")]
    [InlineData("form.bad-part-code", "工业")]
    [InlineData("form.bad-part-code", "")]
    [InlineData("form.bad-part-code", "0 1")]
    public void Codes_are_well_formed_and_used_once(string problem, params string[] codes)
    {
        var form = With([.. codes.Select(code => SampleForm.Number(code, "x"))]);
        Assert.Contains(problem, CheckForm.Wrong(form).Select(finding => finding.Problem.Code));
    }

    [Fact]
    public void A_field_must_fit_its_type()
    {
        var field = SampleForm.Number("01", "x");
        string Wrong(FormField one) => CheckForm.Wrong(With(one)).Select(finding => finding.Problem.Code).Single();
        string Missing(FormField one) =>
            CheckForm.Missing(With(one), Today).Select(finding => finding.Problem.Code).Single();
        Assert.Equal("form.no-unit", Missing(field with { Unit = "" }));
        Assert.Equal("form.no-choices", Missing(field with { Type = FieldType.Choice }));
        Assert.Equal("form.formula-of-no-number", Wrong(field with { Type = FieldType.Text, Formula = "1" }));
        Assert.Equal("form.no-such-whole", Wrong(field with { PartOf = "02" }));
        Assert.Equal("form.no-such-whole", Wrong(field with { PartOf = "01" }));
        Assert.Equal("form.bad-prefill", Wrong(field with { Prefill = new(PrefillSource.OtherForm, "x") }));
        Assert.Equal("form.bad-prefill", Wrong(field with { Prefill = new(PrefillSource.LastFiling, "x") }));
        Assert.Equal("form.choices-of-no-choice", Wrong(field with { Choices = [new("1", Words.Same("x"))] }));
        var twice = new FieldChoice("1", Words.Same("x"));
        Assert.Equal("form.bad-choices", Wrong(field with { Type = FieldType.Choice, Choices = [twice, twice] }));
    }

    [Fact]
    public void A_rule_needs_its_text_its_message_and_a_repeating_group_if_any()
    {
        string Wrong(AuditRule rule) =>
            CheckForm.Wrong(Sample with { Rules = [rule] }).Select(finding => finding.Problem.Code).Single();
        var rule = Sample.Rules[0];
        Assert.Equal("form.no-rule", Wrong(rule with { Vtl = "" }));
        Assert.Equal("form.no-message", Wrong(rule with { Message = Words.Same("") }));
        Assert.Equal("form.no-such-group", Wrong(rule with { Group = "main" }));
        Assert.Empty(CheckForm.Wrong(Sample with { Rules = [rule with { Group = "product" }] }));
        Assert.Equal(
            "form.code-twice",
            CheckForm.Wrong(Sample with { Rules = [rule, rule] }).Select(finding => finding.Problem.Code).Single()
        );
    }

    [Fact]
    public void What_another_form_asks_already_is_warned_of_unless_it_is_filled_in_from_there()
    {
        var other = new CollectedForm("other-form", With(SampleForm.Number("x9", " 工业 总产值（全部）")));
        var same = With(SampleForm.Number("01", "工业总产值全部"));
        var warned = DuplicateFields.In(same, [other]).Single(finding => finding.Code == "01");
        Assert.Equal((FindingWeight.Warning, "form.duplicate-field"), (warned.Weight, warned.Problem.Code));
        Assert.Contains("other-form", warned.Problem.Detail.Zh, StringComparison.Ordinal);
        var from = new FieldPrefill(PrefillSource.OtherForm, "other-form/x9");
        var filled = With(SampleForm.Number("01", "工业总产值全部") with { Prefill = from });
        Assert.DoesNotContain(DuplicateFields.In(filled, [other]), finding => finding.Code == "01");
        Assert.Empty(DuplicateFields.UnknownSources(filled, [other]));
        Assert.Equal("form.prefill-unknown", Assert.Single(DuplicateFields.UnknownSources(filled, [])).Problem.Code);
    }

    [Fact]
    public void A_definition_comes_back_from_its_JSON_as_it_went_in()
    {
        var texts = Gen.String[Gen.Char['一', '龟'], 0, 8];
        var words = Gen.Select(texts, texts, (zh, en) => new Words(zh, en));
        var fields = Gen.Select(texts, words, Gen.Enum<FieldType>(), texts, Gen.Bool, Gen.Enum<PrefillSource>())
            .Select(
                (code, name, type, unit, some, source) =>
                    new FormField(
                        code,
                        name,
                        type,
                        unit,
                        some,
                        Prefill: some ? new(source, code) : null,
                        Hint: some ? name : null,
                        Choices: some ? [new(code, name)] : null
                    )
            );
        var groups = Gen.Select(texts, words, fields.List[0, 4], Gen.Bool)
            .Select((code, name, all, repeats) => new FormGroup(code, name, all, repeats));
        groups
            .List[0, 3]
            .Sample(all =>
            {
                var json = FormJson.Write(Sample with { Groups = all });
                Assert.Equal(json, FormJson.Write(FormJson.Read(json)));
                Assert.Equal(json, JsonSerializer.Serialize(JsonDocument.Parse(json), Plain));
            });
    }

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void A_comparison_tells_what_was_added_removed_changed_and_moved()
    {
        var (main, product) = (Sample.Groups[0], Sample.Groups[1]);
        var after = Sample with
        {
            MinutesToFill = 30,
            Groups =
            [
                main with
                {
                    Fields =
                    [
                        main.Fields[1],
                        main.Fields[0] with
                        {
                            Unit = "万元",
                        },
                        SampleForm.Number("04", "利润总额"),
                    ],
                },
                product,
            ],
            Rules = [],
        };
        var changes = FormComparison.Of(Sample, after).Select(one => (one.Kind, one.Part, one.Of)).ToList();
        Assert.Equal(
            [
                (FormChangeKind.Changed, FormPart.About, ""),
                (FormChangeKind.Moved, FormPart.Field, "02"),
                (FormChangeKind.Changed, FormPart.Field, "01"),
                (FormChangeKind.Added, FormPart.Field, "04"),
                (FormChangeKind.Removed, FormPart.Field, "03"),
                (FormChangeKind.Removed, FormPart.Rule, "r1"),
            ],
            changes
        );
        Assert.Empty(FormComparison.Of(Sample, FormJson.Read(FormJson.Write(Sample))));
        var unit = FormComparison.Of(Sample, after).Single(one => one.Of == "01").What.Single();
        Assert.Equal(("unit", "\"千元\"", "\"万元\""), (unit.Particular, unit.Before, unit.After));
    }
}
