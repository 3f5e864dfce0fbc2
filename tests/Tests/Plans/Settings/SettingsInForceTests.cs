using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Settings;

public sealed class SettingsInForceTests
{
    private static readonly DateOnly Day = new(2021, 7, 1);

    private static Setting About(string value, int fromYear, string? commitment = null, bool forPlan = false) =>
        new()
        {
            Key = SettingKeys.About,
            Value = value,
            ValidFrom = new(fromYear, 1, 1),
            CommitmentCode = commitment,
            PlanId = forPlan ? Guid.CreateVersion7() : null,
            SetAt = default,
            SetBy = "officer",
        };

    [Fact]
    public void With_nothing_set_there_are_no_bands() =>
        Assert.Equal(Bands.None, SettingsInForce.Bands([], "T01", Day));

    [Fact]
    public void The_one_for_the_commitment_comes_before_the_plans_and_that_before_the_general_one()
    {
        Setting[] all = [About("1", 2021), About("2", 2020, forPlan: true), About("3", 2019, "T01", forPlan: true)];
        Assert.Equal(3, SettingsInForce.Bands(all, "T01", Day).About);
        Assert.Equal(2, SettingsInForce.Bands(all, "T02", Day).About);
        Assert.Equal(1, SettingsInForce.Bands(all[..1], "T02", Day).About);
    }

    [Fact]
    public void Of_two_alike_the_later_begun_counts_and_one_not_yet_begun_does_not()
    {
        Assert.Equal(
            2,
            SettingsInForce.Bands([About("1", 2019), About("2", 2020), About("9", 2022)], "T01", Day).About
        );
    }

    [Theory]
    [InlineData(SettingKeys.About, "5", true)]
    [InlineData(SettingKeys.About, "0.5", true)]
    [InlineData(SettingKeys.About, "-1", false)]
    [InlineData(SettingKeys.About, "101", false)]
    [InlineData(SettingKeys.About, "5%", false)]
    [InlineData(SettingKeys.Rate, "average", true)]
    [InlineData(SettingKeys.Rate, "sometimes", false)]
    public void A_value_must_have_the_form_of_its_key(string key, string value, bool accepted) =>
        Assert.Equal(accepted, SettingKeys.Accepts(SettingKeys.Find(key)!, value));

    [Fact]
    public void All_that_is_wrong_with_a_form_is_told_at_once_by_field()
    {
        var plan = Published.Plan(Sample.Level(70));
        var errors = AddSetting.Check(new AddSetting.Request(SettingKeys.About, "viel", "", "T99", "", ""), plan);
        Assert.Equal(["value", "from", "commitment", "source"], errors.Select(error => error.Field));
    }
}
