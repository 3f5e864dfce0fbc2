namespace Yuelu.Plans.Drafts.Acts;

public sealed class SettleFindingTests
{
    private readonly DraftDocument draft = Samples.Draft();

    [Fact]
    public void A_doubt_is_worked_off_and_reopened()
    {
        var settled = SettleFinding.Apply(draft, new(0, "", Reopen: false)).Value;
        Assert.Empty(settled.OpenQuestions);
        Assert.Single(SettleFinding.Apply(settled, new(0, "", Reopen: true)).Value.OpenQuestions);
    }

    [Fact]
    public void All_doubts_of_a_code_are_worked_off_at_once() =>
        Assert.Empty(SettleFinding.Apply(draft, new(null, "commitment.unsure", Reopen: false)).Value.OpenQuestions);
}
