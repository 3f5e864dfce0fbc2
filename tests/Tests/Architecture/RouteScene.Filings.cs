using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Filings.Attachments;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Architecture;

/// <summary>Returns of the north in a collection of the whole portal, one in each state in which something can be done with it.</summary>
internal sealed partial class RouteScene
{
    private const string Answers = """{"01":100,"02":90,"03":10,"product":[{"p01":"北方密件","p02":5}]}""";

    /// <summary>More rows of the north: the collection that it cannot withdraw, and the returns in their states.</summary>
    internal required IReadOnlyList<(string Of, string Id)> More { get; init; }

    /// <summary>An attachment that was filed.</summary>
    private static Guid AnAttachment => new("01999999-0000-7000-8000-000000000001");

    private static IReadOnlyDictionary<string, string> BodiesOfFilings =>
        new Dictionary<string, string>
        {
            ["POST api/v1/rounds/{id:guid}/filings"] = $$"""{"filings":[{"unit":"NORTH","values":{{Answers}}}]}""",
            ["POST api/v1/rounds/{id:guid}/acceptance"] = """{"stage":"county","before":"2099-01-01T00:00:00Z"}""",
            ["PUT api/v1/filings/{id:guid}/draft"] = $$"""{"values":{{Answers}}}""",
            ["POST api/v1/filings/{id:guid}/attachments"] = "%PDF-1.4\n",
            ["POST api/v1/filings/{id:guid}/attachments/{attachment:guid}/remove"] = "",
            ["POST api/v1/filings/{id:guid}/submit"] = $$"""{"values":{{Answers}}}""",
            ["POST api/v1/filings/{id:guid}/sign"] = "",
            ["POST api/v1/filings/{id:guid}/send-back"] = """{"why":"for the walk"}""",
            ["POST api/v1/filings/{id:guid}/take-back"] = """{"why":"for the walk"}""",
            ["POST api/v1/filings/{id:guid}/ask-extension"] = """{"until":"2099-01-01","why":"for the walk"}""",
            ["POST api/v1/filings/{id:guid}/ask-correction"] = """{"why":"for the walk"}""",
            ["POST api/v1/filings/{id:guid}/accept"] = "",
            ["POST api/v1/filings/{id:guid}/return"] = """{"query":"for the walk"}""",
            ["POST api/v1/vintages"] = "",
            ["POST api/v1/vintages/{number:int}/verify"] = "",
            ["POST api/v1/filings/{id:guid}/answer-extension"] = """{"grant":true}""",
        };

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FieldsOfFilings =>
        new[]
        {
            "fill",
            "autosave",
            "upload",
            "attach",
            "sign",
            "send-back",
            "take-back",
            "ask-correction",
            "ask-extension",
            "accept",
            "return",
            "answer-extension",
        }
            .Select(act => $"filings/{{id:guid}}/{act}")
            .ToDictionary(act => act, IReadOnlyDictionary<string, string> (_) => None)
            .Append(new("office/vintages/publish", None))
            .Append(new("office/vintages/{number:int}/verify", None))
            .Append(
                new("filings/{id:guid}/detach", new Dictionary<string, string> { ["attachment"] = $"{AnAttachment}" })
            )
            .Append(
                new(
                    "office/rounds/{id:guid}/accept",
                    new Dictionary<string, string> { ["stage"] = "County", ["before"] = "1" }
                )
            )
            .ToDictionary();

    private static async Task<(
        Dictionary<string, string> Ids,
        IReadOnlyList<(string Of, string Id)> More
    )> FilingsAsync(YueluDb db)
    {
        var now = DateTimeOffset.UnixEpoch;
        var form = Form.Begin("whole-form", Organisation.Root, SampleForm.Definition, "whole", now).Value;
        var version = form.Publish("whole", "", now);
        var windows = Enum.GetValues<RoundStage>()
            .Select(stage => new RoundWindow(stage, new(2026, 4, 1), new(2099, 4, 10), new(2099, 4, 10), 24, false))
            .ToList();
        var rounds = new[] { "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12" }
            .Select(period =>
                Round.Open(
                    new PublishedForm { Form = form, Version = version },
                    Period.Parse(period).Value,
                    new(windows, Organisation.Root, []),
                    "whole",
                    now,
                    TimeZoneInfo.Utc
                )
            )
            .ToList();
        db.AddRange(form, version);
        db.AddRange(rounds);
        // The collection that programs know has two of its own, so that what is done to all of it leaves the others alone.
        Filing[] north = [.. rounds.Select(round => Asked(round, "NORTH", Home))];
        Filing[] others =
        [
            Asked(rounds[0], "A1", $"{Home}a1/"),
            .. Enumerable.Range(2, 4).Select(number => Asked(rounds[1], $"A{number}", $"{Home}a{number}/")),
        ];
        db.AddRange([.. north, .. others]);
        foreach (var own in await db.Set<Round>().Where(one => one.OrganisationPath == Home).ToListAsync())
            db.Add(Asked(own, "NORTH", Home));
        north[1].Move(FilingState.ForApproval, now);
        db.Add(
            new FilingDraft
            {
                FilingId = north[1].Id,
                Typed = Answers,
                SavedBy = "北方密件",
            }
        );
        foreach (var filing in (Filing[])[north[2], north[3], .. others[..3]])
        {
            var copy = new FilingCopy
            {
                FilingId = filing.Id,
                Number = 1,
                Answers = Answers,
                Findings = "[]",
            };
            db.Add(copy.Seal(version.ContentSha256, filing.Unit, filing.PeriodCode));
            filing.File(copy, FilingState.AtCounty, 0, now);
        }
        north[3].Pass(FilingState.Accepted, now);
        others[3].AskExtension(new(2099, 1, 1));
        others[4].AskExtension(new(2099, 1, 1));
        db.Add(Registry.Registered.Enterprise("NORTH", Home, 3));
        var removable = new DraftAttachment
        {
            FilingId = north[4].Id,
            Sha256 = new string('0', 64),
            Name = "北方密件.pdf",
        };
        db.AddRange(
            new AttachmentContent { Sha256 = removable.Sha256, Bytes = "%PDF-"u8.ToArray() },
            removable,
            new FiledAttachment
            {
                Id = AnAttachment,
                FilingId = north[3].Id,
                Copy = 1,
                Sha256 = removable.Sha256,
                Name = "北方密件.pdf",
            }
        );
        var manifest = new VintageManifest(1, form.Code, version.ContentSha256, now, [], IsSynthetic: false).Write();
        db.Add(
            new Vintage
            {
                Number = 1,
                FormId = form.Id,
                FormCode = form.Code,
                PublishedAt = now,
                FirstPeriod = rounds[0].PeriodCode,
                LastPeriod = rounds[^1].PeriodCode,
                Manifest = manifest,
                Sha256 = Vintage.HashOf(manifest),
            }
        );
        await db.SaveChangesAsync();
        return (
            new()
            {
                ["filings/{id:guid}"] = $"filings/{north[3].Id}",
                ["receipt/{number:int}"] = "receipt/1",
                ["dossiers/{code}"] = "dossiers/NORTH",
                ["attachments/{attachment:guid}"] = $"attachments/{AnAttachment}",
                ["vintages/{number:int}"] = "vintages/1",
            },
            [
                ("rounds", $"{rounds[0].Id}"),
                ("attachments", $"{removable.Id}"),
                .. north[1..].Concat(others[1..]).Select(filing => ("filings", $"{filing.Id}")),
            ]
        );

        Filing Asked(Round round, string unit, string path)
        {
            var filing = new Filing
            {
                RoundId = round.Id,
                FormId = round.FormId,
                PeriodCode = round.PeriodCode,
                Unit = unit,
                UnitName = "北方密件",
                OrganisationPath = path,
                FirstStage = RoundStage.County,
            };
            filing.Move(FilingState.Asked, now);
            return filing;
        }
    }
}
