namespace Yuelu.Platform.Organisations.Imports;

public sealed class JudgeOrganisationsTests
{
    private const string Heading = "code,parent,kind,name_zh,name_en,region,closed_on\n";

    [Fact]
    public void A_row_may_stand_below_one_that_an_earlier_row_founds()
    {
        var judged = Judge(
            """
            changsha,province,市州主管部门,长沙市工信局,Changsha,4301,
            yuhua,changsha,CountyBureau,雨花区工信局,,430111,
            91430100ma9y00012f,yuhua,Enterprise,长沙机械厂,,,
            """
        );
        Assert.Empty(judged.Errors);
        Assert.Equal(
            ["/province/changsha/", "/province/changsha/yuhua/", "/province/changsha/yuhua/91430100ma9y00012f/"],
            judged.Good.Select(row => row.Organisation.Path)
        );
    }

    [Theory]
    [InlineData("x,province,Park,园,,,", OrganisationColumn.Code, "organisation.bad-code")]
    [InlineData("park,nowhere,Park,园,,,", OrganisationColumn.Parent, "nowhere")]
    [InlineData("park,province,Castle,园,,,", OrganisationColumn.Kind, "")]
    [InlineData("park,province,Park,,,,", OrganisationColumn.NameZh, "")]
    [InlineData("park,province,Park,园,,43x,", OrganisationColumn.Region, "43x")]
    [InlineData("park,province,Park,园,,,soon", OrganisationColumn.ClosedOn, "")]
    [InlineData("taken,province,Park,园,,,", OrganisationColumn.Code, "")]
    [InlineData("bureau,province,Park,园,,,", OrganisationColumn.Kind, "")]
    [InlineData("bureau,elsewhere,CityBureau,局,,,", OrganisationColumn.Parent, "")]
    public void A_wrong_cell_is_named_with_its_row_and_how_to_mend_it(string line, object column, string about)
    {
        var error = Assert.Single(Judge(line).Errors);
        Assert.Equal((2, column), (error.Row, error.Column));
        Assert.NotEmpty(error.Reason.Zh);
        Assert.True(about.Length == 0 || error.Reason.En.Contains(about) || error.Value.Length > 0);
    }

    [Fact]
    public void What_is_there_is_renamed_or_closed_and_otherwise_left()
    {
        Assert.Equal(OrganisationChange.Unchanged, Judge("bureau,province,CityBureau,局,,,").Good[0].Change);
        Assert.Equal(OrganisationChange.Renamed, Judge("bureau,province,CityBureau,新局,,,").Good[0].Change);
        Assert.Equal(OrganisationChange.Closed, Judge("bureau,province,CityBureau,局,,,2026-03-31").Good[0].Change);
    }

    [Fact]
    public void A_code_stands_in_a_file_once() =>
        Assert.Equal(3, Assert.Single(Judge("park,province,Park,园,,,\npark,province,Park,园,,,").Errors).Row);

    private static JudgeOrganisations Judge(string lines)
    {
        var bureau = Organisation.Found(Organisation.TheRoot, "bureau", OrganisationKind.CityBureau, "局", "").Value;
        var root = Organisation.TheRoot;
        var file = System.Text.Encoding.UTF8.GetBytes(Heading + lines.ReplaceLineEndings("\n"));
        return new JudgeOrganisations([root, bureau], new HashSet<string> { "taken" }).All(
            ReadOrganisations.Read(file).Value
        );
    }
}
