using Yuelu.Plans.Drafts;

namespace Yuelu.Plans.Versions;

public sealed class VersionComparisonTests
{
    [Fact]
    public void Added_removed_and_changed_are_told_apart_field_by_field()
    {
        var earlier = Samples.Reading();
        var later = earlier with
        {
            Commitments =
            [
                earlier.Commitments[0] with
                {
                    Value = 60,
                    Hedge = "力争",
                },
                earlier.Commitments[1],
                Samples.Commitment("T04", "丁平台", 1, "个"),
            ],
            Mechanisms = [],
        };
        var comparison = VersionComparison.Of(earlier, later);
        Assert.Equal(["T04"], comparison.Added.Select(one => one.Id));
        Assert.Equal(["T03"], comparison.Removed.Select(one => one.Id));
        Assert.Equal(
            [(EntryForm.Value, "50", "60"), (EntryForm.Hedge, "", "力争")],
            Assert.Single(comparison.Changed).Fields.Select(field => (field.Field, field.Before, field.After))
        );
        Assert.Equal(1, comparison.Same);
        Assert.Equal(new ChangedName(EntrySort.Mechanism, "丁平台", Came: false), Assert.Single(comparison.Others));
    }
}
