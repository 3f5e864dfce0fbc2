using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yuelu.Kernel;

namespace Yuelu.Reader.Scoring;

/// <summary>
/// The damaged text of the Hunan plan against its hand annotation. The annotation holds offsets and no words of the
/// plan; the words are cut from the text, which stands beside the tree.
/// </summary>
public sealed class HunanTests(ITestOutputHelper output)
{
    private static readonly JsonElement Annotation = JsonDocument
        .Parse(
            File.ReadAllBytes(
                Repository.PathOf("tests", "Tests", "Reader", "Scenarios", "hunan-2016-2020", "annotation.json")
            )
        )
        .RootElement;

    [Fact]
    public void At_most_one_number_is_missed_and_one_is_extra()
    {
        var plan = Read();
        var score = Score.Of(plan.Reading, WithQuotes(plan.Text));
        output.WriteLine(
            $"{score.Pairs.Count} of {score.Wanted}, {score.Extra.Count} extra; {string.Join("; ", score.Below(1))}"
        );
        Assert.True(score is { Missed.Count: <= 1, Extra.Count: <= 1 }, string.Join("; ", score.Below(1)));
        Assert.Empty(score.Below(0.95));
    }

    [Fact]
    public void The_interleaved_sentences_come_back_into_the_order_of_the_document()
    {
        var position = new Dictionary<int, int>();
        foreach (var span in Read().Reading.Accounting.Order)
        {
            for (var at = span.Start; at < span.End; at++)
                position[at] = position.Count;
        }
        var order = Annotation.GetProperty("readingOrder").EnumerateArray().Select(Span).ToList();
        var inPlace = order
            .Zip(order.Skip(1), (one, next) => position[next.Start] - position[one.End - 1] is > 0 and <= 3)
            .Count(follows => follows);
        output.WriteLine($"{inPlace} of {order.Count - 1} sentences follow the sentence that a person put before them");
        Assert.True(inPlace >= 0.9 * (order.Count - 1), $"{inPlace} of {order.Count - 1}");
    }

    [Fact]
    public void Headings_that_the_scrape_lost_are_named()
    {
        var reading = Read().Reading;
        var lost = Annotation
            .GetProperty("outline")
            .EnumerateArray()
            .Where(entry => entry.GetProperty("lost").GetBoolean())
            .Select(entry => entry.GetProperty("number").GetString()!)
            .ToList();
        var named = reading.Outline.Where(entry => entry.Inferred).Select(entry => entry.Number).ToHashSet();
        output.WriteLine($"lost {string.Join(' ', lost)}; named {string.Join(' ', named)}");
        Assert.True(
            lost.Count(named.Contains) >= 0.7 * lost.Count,
            string.Join(' ', lost.Where(number => !named.Contains(number)))
        );
        Assert.Equal(named.Count, reading.Findings.Count(finding => finding.Code == "heading.lost"));
    }

    [Fact]
    public void The_reading_is_as_it_was_in_offsets()
    {
        var reading = Read().Reading;
        var lines = reading.Commitments.Select(c =>
            $"{c.Id} {c.Kind} {c.Comparator} {c.Value}{(c.Low is null ? "" : $"{c.Low}–{c.High}")} {c.Unit} base {c.BaseYear} due {c.DeadlineYear}{(c.PerYear ? " yearly" : "")} in {c.Section} at {string.Join(' ', c.Occurrences.Select(o => $"{o.Start}-{o.End}"))}"
        );
        Snapshot.Match(
            string.Join(
                '\n',
                [.. reading.Outline.Select(o => $"{o.Number} {o.Start}{(o.Inferred ? " lost" : "")}"), .. lines]
            )
        );
    }

    private static ReadPlan Read()
    {
        var file = Path.Combine(Repository.Shared ?? "", "seeds", "hunan-2016-2020.txt");
        Assert.SkipUnless(Repository.Shared is not null && File.Exists(file), "The text of the plan is not at hand.");
        var bytes = File.ReadAllBytes(file);
        Assert.Equal(
            Annotation.GetProperty("document").GetProperty("sha256").GetString(),
            Convert.ToHexStringLower(SHA256.HashData(bytes))
        );
        return PlanReader.Read(bytes, "hunan-2016-2020.txt").Value;
    }

    private static TextSpan Span(JsonElement span) =>
        new(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());

    private static Annotation WithQuotes(string text)
    {
        var annotation = JsonNode.Parse(Annotation.GetRawText())!.AsObject();
        foreach (var target in annotation["targets"]!.AsArray())
        {
            var places = target!["occurrences"]!.AsArray().Select(Span).ToList();
            target["quote"] = places[0].Of(text);
            target["occurrences"] = new JsonArray([.. places.Select(place => JsonValue.Create(place.Start))]);
            target["also_stated"] = new JsonArray([
                .. target["also_stated"]!
                    .AsArray()
                    .Select(Span)
                    .Select(span => new JsonObject
                    {
                        ["quote"] = span.Of(text),
                        ["occurrences"] = new JsonArray(span.Start),
                    }),
            ]);
        }
        return annotation.Deserialize<Annotation>()!;
    }

    private static TextSpan Span(JsonNode? span) => new((int)span!["start"]!, (int)span["end"]!);
}
