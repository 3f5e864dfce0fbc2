namespace Yuelu.Platform.Organisations;

public sealed class OrganisationTests
{
    private static readonly Organisation Root = Organisation
        .Found(Organisation.TheRoot, "changsha", OrganisationKind.CityBureau, "长沙市工业和信息化局", "", "4301")
        .Value;

    [Fact]
    public void Its_path_is_made_of_the_codes_from_the_root_down()
    {
        var park = Organisation.Found(Root, "Xiangjiang", OrganisationKind.Park, "湘江新区", "").Value;
        Assert.Equal($"{Root.Path}xiangjiang/", park.Path);
        Assert.Null(park.RegionCode);
        Assert.Equal("湘江新区", park.NameEn);
    }

    [Theory]
    [InlineData("x", "organisation.bad-code")]
    [InlineData("a/b", "organisation.bad-code")]
    [InlineData("长沙", "organisation.bad-code")]
    [InlineData("-x", "organisation.bad-code")]
    public void A_code_that_cannot_stand_in_a_path_is_refused(string code, string problem) =>
        Assert.Equal(problem, Organisation.Found(Root, code, OrganisationKind.Park, "园", "").Problem?.Code);

    [Fact]
    public void It_is_closed_once_and_nothing_is_founded_below_it()
    {
        var bureau = Organisation.Found(Root, "yuhua", OrganisationKind.CountyBureau, "雨花区", "").Value;
        Assert.Null(bureau.Close(new(2026, 3, 1)));
        Assert.Equal("organisation.closed-already", bureau.Close(new(2026, 3, 2))?.Code);
        Assert.Equal(
            "organisation.parent-closed",
            Organisation.Found(bureau, "park", OrganisationKind.Park, "园", "").Problem?.Code
        );
    }

    [Fact]
    public void The_tree_ends_at_its_deepest_level()
    {
        var at = Root;
        while (at.Level < Organisation.DeepestLevel)
            at = Organisation.Found(at, $"level-{at.Level}", OrganisationKind.Park, "园", "").Value;
        Assert.Equal(
            "organisation.too-deep",
            Organisation.Found(at, "deeper", OrganisationKind.Park, "园", "").Problem?.Code
        );
    }
}
