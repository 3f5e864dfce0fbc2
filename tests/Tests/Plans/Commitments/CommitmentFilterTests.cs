using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Yuelu.Plans.Trajectories;
using Yuelu.Reader;

namespace Yuelu.Plans.Commitments;

public sealed class CommitmentFilterTests
{
    private static readonly Board Board = Published.Board(
        Sample.Level(70) with
        {
            Id = "T01",
            Indicator = "湘潭园区产值",
            Section = "二（一）3",
            DeadlineYear = 2020,
        },
        Sample.Level(5, "家") with
        {
            Id = "T02",
            Indicator = "创新中心数",
            Section = "二（二）",
            DeadlineYear = 2018,
        },
        Sample.Level(9, "个") with
        {
            Id = "N01",
            Indicator = "重点产业",
            Kind = CommitmentKind.PlanCount,
            Section = "一",
        }
    );

    private static IEnumerable<string> Found(CommitmentFilter filter) => filter.Apply(Board).Select(line => line.Code);

    [Theory]
    [InlineData("湘潭", "T01")]
    [InlineData("中心", "T02")]
    [InlineData("Ｔ０２", "T02")]
    [InlineData("创新 中心", "T02")]
    [InlineData("长沙", "")]
    public void Two_character_words_are_found_whatever_their_width(string text, string codes) =>
        Assert.Equal(codes, string.Join(',', Found(new CommitmentFilter(text))));

    [Fact]
    public void Numbers_that_promise_nothing_are_shown_only_when_asked_for()
    {
        Assert.Equal(["T01", "T02"], Found(new CommitmentFilter()));
        Assert.Equal(["T01", "T02", "N01"], Found(new CommitmentFilter(Kind: CommitmentFilter.All)));
        Assert.Equal(["N01"], Found(new CommitmentFilter(Kind: "plancount")));
    }

    [Fact]
    public void Section_deadline_and_state_narrow_the_list()
    {
        Assert.Equal(["T01"], Found(new CommitmentFilter(Section: "二（一）")));
        Assert.Equal(["T01", "T02"], Found(new CommitmentFilter(Section: "二")));
        Assert.Equal(["T02"], Found(new CommitmentFilter(Due: 2018)));
        Assert.Empty(Found(new CommitmentFilter(State: Standing.Met)));
    }

    [Theory]
    [InlineData("二", "二", true)]
    [InlineData("二（一）3", "二", true)]
    [InlineData("二（一）3", "二（一）", true)]
    [InlineData("二十", "二", false)]
    [InlineData("二（一）12", "二（一）1", false)]
    [InlineData("一′（二）", "一", false)]
    [InlineData(null, "一", false)]
    public void A_section_lies_in_those_whose_number_it_begins_with(string? section, string whole, bool lies) =>
        Assert.Equal(lies, CommitmentFilter.IsIn(section, whole));

    [Fact]
    public void The_order_can_be_turned()
    {
        Assert.Equal(["T02", "T01"], Found(new CommitmentFilter(Sort: "due")));
        Assert.Equal(["T01", "T02"], Found(new CommitmentFilter(Sort: "due", Descending: true)));
    }

    [Fact]
    public void A_filter_written_into_an_address_is_read_back()
    {
        var filter = new CommitmentFilter("创新 & 中心", "target", Standing.MetLate, "二（一）", 2020, "due", true, 3);
        var query = new QueryCollection(QueryHelpers.ParseQuery(filter.ToQuery()));
        Assert.Equal(filter, CommitmentFilter.From(query));
    }

    [Fact]
    public void What_an_address_says_wrong_is_left_out()
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery("state=fine&due=soon&page=-1&sort="));
        Assert.Equal(new CommitmentFilter(), CommitmentFilter.From(query));
    }
}
