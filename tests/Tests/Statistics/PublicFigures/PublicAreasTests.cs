using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Where enterprises stand in public tables, and which numbers a form ties to each other.</summary>
public sealed class PublicAreasTests
{
    [Theory]
    [InlineData("430104", "430000 430100 430104")]
    [InlineData("430100", "430000 430100 4301_X")]
    [InlineData("430000", "430000 43_X")]
    [InlineData("", "430000 _X")]
    [InlineData("x", "430000 _X")]
    public void Every_enterprise_stands_in_an_area_without_parts(string code, string path)
    {
        var areas = PublicAreas.Of(["430104", "430224", ""]);
        Assert.Equal(path.Split(' '), areas.PathOf(code));
        Assert.Equal(
            areas.PathOf(code).Reverse().Skip(1),
            areas.PathOf(code).Reverse().SkipLast(1).Select(area => PublicAreas.Above(area, areas.Top)!)
        );
        Assert.Null(PublicAreas.Above(areas.Top, areas.Top));
    }

    [Fact]
    public void Above_several_provinces_stands_the_country()
    {
        var areas = PublicAreas.Of(["430104", "440104"]);
        Assert.Equal(["000000", "430000", "430100", "430104"], areas.PathOf("430104"));
        Assert.Equal(["000000", "430000", "43_X"], areas.PathOf("430000"));
        Assert.Equal("000000", PublicAreas.Above("430000", "000000"));
    }

    [Theory]
    [InlineData("3511", "35")]
    [InlineData("C35", "_X")]
    [InlineData("", "_X")]
    [InlineData(null, "_X")]
    public void An_industry_counts_in_its_division(string? code, string division) =>
        Assert.Equal(division, PublicAreas.DivisionOf(code));

    [Fact]
    public void Numbers_are_tied_by_formula_by_being_a_part_and_by_a_comparison_that_blocks()
    {
        FormField[] fields =
        [
            SampleForm.Number("01", "a"),
            SampleForm.Number("02", "b"),
            SampleForm.Number("03", "c") with
            {
                Formula = "'01' + '02'",
            },
            SampleForm.Number("04", "d") with
            {
                PartOf = "01",
            },
            SampleForm.Number("05", "e"),
            SampleForm.Number("06", "f") with
            {
                PartOf = "04",
            },
        ];
        AuditRule Rule(string code, AuditGrade grade, string vtl) => new(code, grade, "", vtl, Words.Same(""));
        var form = SampleForm.Definition with
        {
            Groups = [new("main", Words.Same("x"), fields)],
            Rules =
            [
                Rule("r1", AuditGrade.Blocks, "'05' > 0 or '01' = 0"),
                Rule("r2", AuditGrade.NeedsExplanation, "'05' < 2 * '01'"),
                Rule("r3", AuditGrade.BlocksUnlessAbnormal, "'02' >= 0 and abs ( '02' - '05' ) <= 1"),
            ],
        };
        Assert.Equal("03", FieldTies.Of(form, "03", "01"));
        Assert.Equal("03", FieldTies.Of(form, "01", "02"));
        Assert.NotNull(FieldTies.Of(form, "01", "04"));
        Assert.Equal("r3", FieldTies.Of(form, "05", "02"));
        Assert.Null(FieldTies.Of(form, "01", "05"));
        Assert.Null(FieldTies.Of(form, "04", "05"));
        // A part of a part of a sum is no larger than any of them.
        Assert.All(new[] { "04", "01", "03" }, whole => Assert.NotNull(FieldTies.Of(form, "06", whole)));
        Assert.Null(FieldTies.Of(form, "06", "02"));
    }
}
