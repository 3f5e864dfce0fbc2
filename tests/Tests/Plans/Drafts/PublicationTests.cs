namespace Yuelu.Plans.Drafts;

public sealed class PublicationTests
{
    [Fact]
    public void Only_what_was_accepted_is_published()
    {
        var draft = Samples.Draft();
        var reviewed = draft.Replace(
            ["T01", "T02"],
            draft.Find("T01")! with
            {
                State = EntryState.Accepted,
            },
            draft.Find("T02")! with
            {
                State = EntryState.Rejected,
            }
        );
        var reading = Publication.Of(reviewed, "sample", []).Reading;
        Assert.Equal(["T01"], reading.Commitments.Select(one => one.Id));
        Assert.Empty(reading.Tasks);
    }

    [Fact]
    public void A_continued_commitment_keeps_its_code_and_a_new_one_never_takes_a_used_one()
    {
        var draft = Samples.Draft();
        var reviewed = draft.Replace(
            ["T01", "T02"],
            draft.Find("T01")! with
            {
                State = EntryState.Accepted,
                Code = "T02",
            },
            draft.Find("T02")! with
            {
                State = EntryState.Accepted,
            }
        );
        var reading = Publication.Of(reviewed, "sample", ["T01", "T02", "T03"]).Reading;
        Assert.Equal(
            [("甲产值", "T02"), ("乙比例", "T04")],
            reading.Commitments.Select(one => (one.Indicator, one.Id))
        );
    }

    [Fact]
    public void A_new_version_of_the_same_reading_continues_every_code()
    {
        var former = Samples.Reading();
        var draft = Continuation.Of(Samples.Draft(), former);
        Assert.Equal(
            ["T01", "T02", "T03"],
            draft.Entries.Where(entry => entry.Commitment is not null).Select(entry => entry.Code)
        );
    }

    [Fact]
    public void A_reworded_commitment_at_the_same_place_keeps_its_code_and_another_number_does_not()
    {
        var former = Samples.Reading();
        var draft = Samples.Draft();
        var other = draft.Replace(
            ["T01", "T02"],
            draft.Find("T01")! with
            {
                Commitment = draft.Find("T01")!.Commitment! with { Indicator = "甲总产值" },
            },
            draft.Find("T02")! with
            {
                Commitment = draft.Find("T02")!.Commitment! with { Indicator = "别的", Value = 99 },
            }
        );
        var continued = Continuation.Of(other, former);
        Assert.Equal(("T01", null), (continued.Find("T01")!.Code, continued.Find("T02")!.Code));
    }
}
