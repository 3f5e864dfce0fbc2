using System.Text;
using CsCheck;

namespace Yuelu.Formats.Acts;

public sealed class ActEntryTests
{
    private static readonly ActEntry Entry = new(
        7,
        Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"),
        new DateTimeOffset(2016, 3, 1, 8, 0, 0, 120, TimeSpan.Zero),
        "plan.version-published",
        "office",
        ActEntry.Salted([1, 2, 3], "plan-version/1"),
        new string('a', 64),
        EnteredLater: false
    );

    [Fact]
    public void An_entry_is_one_line_of_canonical_JSON() =>
        Assert.Equal(
            """{"act":"01890a5d-ac96-774b-bcce-b302099a8057","actorRole":"office","kind":"plan.version-published","payloadHash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","seq":7,"subject":"""
                + $"\"{Entry.Subject}\",\"time\":\"2016-03-01T08:00:00.120Z\"}}",
            Encoding.UTF8.GetString(Entry.Write())
        );

    [Fact]
    public void An_entry_is_read_as_it_was_written() =>
        (
            from index in Gen.Long[0, 1L << 50]
            from act in Gen.Guid
            from seconds in Gen.Long[0, 4_000_000_000]
            from kind in Gen.String.AlphaNumeric
            from hash in Gen.Bool
            from later in Gen.Bool
            select new ActEntry(
                index,
                act,
                DateTimeOffset.FromUnixTimeSeconds(seconds),
                kind,
                "office",
                "0",
                hash ? "1" : null,
                later
            )
        ).Sample(entry => ActEntry.Read(entry.Write()).Value == entry);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"act":"x","actorRole":"","kind":"","seq":1,"subject":"","time":"2016-03-01T08:00:00.120Z"}""")]
    [InlineData(
        """{"act":"01890a5d-ac96-774b-bcce-b302099a8057","actorRole":1,"kind":"","seq":1,"subject":"","time":"2016-03-01T08:00:00.120Z"}"""
    )]
    [InlineData(
        """{"act":"01890a5d-ac96-774b-bcce-b302099a8057","actorRole":"","kind":"","seq":"1","subject":"","time":"2016-03-01T08:00:00.120Z"}"""
    )]
    public void An_entry_that_lacks_a_part_is_refused(string json) =>
        Assert.Equal("entry.unreadable", ActEntry.Read(Encoding.UTF8.GetBytes(json)).Problem?.Code);

    [Fact]
    public void A_giant_entry_is_refused_unread() =>
        Assert.Equal("entry.too-long", ActEntry.Read(new byte[65_536]).Problem?.Code);

    [Fact]
    public void A_subject_cannot_be_told_without_its_salt() =>
        Assert.NotEqual(ActEntry.Salted([1], "plan-version/1"), ActEntry.Salted([2], "plan-version/1"));
}
