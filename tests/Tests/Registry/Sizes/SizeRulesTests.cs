using CsCheck;
using Yuelu.Platform.Api;

namespace Yuelu.Registry.Sizes;

/// <summary>Size classes by dated lower bounds of which both must be met.</summary>
public sealed class SizeRulesTests(Stores stores)
{
    private static readonly SizeBound[] Industry =
    [
        Bound(SizeClass.Large, 1000, 400_000),
        Bound(SizeClass.Medium, 300, 20_000),
        Bound(SizeClass.Small, 20, 3_000, isAssumed: true),
    ];

    // 5亿元 = 500,000 千元. The two worked examples of the rule, and each edge from both sides.
    [Theory]
    [InlineData(500_000, 350, SizeClass.Medium)]
    [InlineData(500_000, 200, SizeClass.Small)]
    [InlineData(400_000, 1000, SizeClass.Large)]
    [InlineData(399_999, 1000, SizeClass.Medium)]
    [InlineData(400_000, 999, SizeClass.Medium)]
    [InlineData(20_000, 300, SizeClass.Medium)]
    [InlineData(20_000, 299, SizeClass.Small)]
    [InlineData(3_000, 20, SizeClass.Small)]
    [InlineData(2_999, 5_000, SizeClass.Micro)]
    [InlineData(900_000, 19, SizeClass.Micro)]
    public void Both_bounds_must_be_met_or_it_goes_one_class_down(long revenue, long employees, object expected) =>
        Assert.Equal(expected, new SizeRules(Industry).Of("35", employees, revenue).Class);

    /// <summary>The class is the lower one of the two that each figure would give alone.</summary>
    [Fact]
    public void It_is_the_lower_of_what_either_figure_gives() =>
        Gen.Select(Gen.Long[0, 3000], Gen.Long[0, 900_000])
            .Sample(
                (employees, revenue) =>
                {
                    var rules = new SizeRules(Industry);
                    var byPersons = rules.Of("35", employees, long.MaxValue).Class!.Value;
                    var byMoney = rules.Of("35", long.MaxValue, revenue).Class!.Value;
                    var both = rules.Of("35", employees, revenue).Class!.Value;
                    return both == (SizeClass)Math.Min((int)byPersons, (int)byMoney);
                }
            );

    [Fact]
    public void Whatever_rests_on_an_assumed_bound_says_so()
    {
        var rules = new SizeRules(Industry);
        Assert.False(rules.Of("35", 350, 500_000).IsAssumed);
        Assert.True(rules.Of("35", 200, 500_000).IsAssumed);
        Assert.True(rules.Of("35", 1, 1).IsAssumed);
    }

    [Fact]
    public void Without_a_figure_or_a_rule_it_is_not_known()
    {
        var rules = new SizeRules([Bound(SizeClass.Large, 1, 1, industries: "13-43,4411")]);
        Assert.Equal(SizeUnknown.NoFigure, rules.Of("35", null, 5).Unknown);
        Assert.Equal(SizeUnknown.NoFigure, rules.Of("3511", 5, null).Unknown);
        Assert.Equal(SizeUnknown.NoRule, rules.Of("44", 5, 5).Unknown);
        Assert.Equal(SizeClass.Large, rules.Of("4411", 5, 5).Class);
        Assert.Equal(SizeUnknown.NoRule, rules.Of("06", 5, 5).Unknown);
    }

    [Theory, BothStores]
    public async Task The_page_and_the_interface_tell_the_class_and_a_new_edition_changes_it(StoreKind kind)
    {
        await using var scene = await RegisterScene.SetAsync(stores, kind);
        await ApiScene.CreateAsync(
            scene.County,
            RegisterScene.Enterprises,
            new
            {
                code = CreditCode.Of(1),
                facts = new
                {
                    name = "长沙岳麓机械有限公司",
                    region = "430104",
                    industry = "35",
                    source = "s",
                    employees = "350",
                    revenue = "500000",
                    figuresYear = "2025",
                },
            }
        );
        var address = $"{RegisterScene.Enterprises}/{CreditCode.Of(1)}";
        Assert.Equal("medium", (await scene.Api.GetAsync(address)).GetProperty("sizeClass").GetString());
        using var officer = await scene.Api.Portal.SignedInAsync("yuelu");
        Assert.Contains(
            "中型",
            await officer.GetStringAsync(new Uri($"/registry/enterprises/{CreditCode.Of(1)}", UriKind.Relative)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "stats.gov.cn",
            await officer.GetStringAsync(new Uri("/registry/enterprises.csv", UriKind.Relative)),
            StringComparison.Ordinal
        );
        await RegisterScene.RecordAsync(
            scene.Office,
            "size-rules",
            new()
            {
                ["edition"] = "新版",
                ["class"] = "large",
                ["employees"] = "300",
                ["revenue"] = "５００，０００",
                ["from"] = "2026-01-01",
                ["source"] = "s",
            }
        );
        Assert.Equal("large", (await scene.Api.GetAsync(address)).GetProperty("sizeClass").GetString());
    }

    private static SizeBound Bound(
        SizeClass size,
        long employees,
        long revenue,
        bool isAssumed = false,
        string industries = ""
    ) =>
        new()
        {
            Edition = "v",
            Class = size,
            Employees = employees,
            Revenue = revenue,
            IsAssumed = isAssumed,
            Industries = industries,
        };
}
